package respite.report;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;

/** The fonts for letters that Roboto lacks; large, so each is read when its first letter comes. */
enum WideFont {
  /** Chinese characters, Japanese kana and their punctuation. */
  HAN,
  /** Most other scripts, but not Korean. */
  KURINTO;

  private static final Set<UnicodeScript> HAN_SCRIPTS =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO);
  private static final Set<UnicodeBlock> HAN_BLOCKS =
      Set.of(
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.KATAKANA,
          UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

  /** The font that has a letter; empty when none of them has. */
  static Optional<WideFont> of(int codePoint) {
    var font = isOfHan(codePoint) ? HAN : KURINTO;
    return Optional.of(font).filter(one -> one.file().letters().has(codePoint));
  }

  FontFile file() {
    return switch (this) {
      case HAN -> Han.FILE;
      case KURINTO -> Kurinto.FILE;
    };
  }

  private static boolean isOfHan(int codePoint) {
    return HAN_SCRIPTS.contains(UnicodeScript.of(codePoint))
        || Optional.ofNullable(UnicodeBlock.of(codePoint)).filter(HAN_BLOCKS::contains).isPresent();
  }

  private static final class Han {
    static final FontFile FILE = FontFile.read("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf");
  }

  private static final class Kurinto {
    static final FontFile FILE = FontFile.read("/fonts/ttf/Kurinto/KurintoSans-Rg.ttf");
  }
}
