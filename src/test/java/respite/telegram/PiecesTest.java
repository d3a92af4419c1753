package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PiecesTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z-]+)[^<>]*>");
  private static final List<String> WORDS =
      List.of(
          "pain",
          "7",
          "&lt;",
          "&amp;",
          "&#128512;",
          "&#x41;",
          "\uD83D\uDC68\u200D\uD83D\uDC69",
          "e\u0301\u0302",
          "\u0633\u0644\u0627\u0645",
          "\uD83C\uDDEB\uD83C\uDDF7",
          "a<3",
          "&",
          "x");

  @Test
  void aTextThatFitsIsLeftAsItIs() {
    assertThat(Pieces.of("<b>a</b>\n\n")).containsExactly("<b>a</b>\n\n");
    assertThat(Pieces.of("")).containsExactly("");
    assertThat(Pieces.of("x".repeat(4096))).hasSize(1);
  }

  @Test
  void tagsAndEntitiesCountAsWhatIsSeen() {
    assertThat(Pieces.of("<b>" + "&amp;".repeat(4096) + "</b>")).hasSize(1);
    assertThat(Pieces.of("&#128512;".repeat(2049))).hasSize(2);
  }

  @Test
  void theCutIsBetweenParagraphsWhereItCan() {
    assertThat(Pieces.of("one two\n\nthree\nfour five six", 18))
        .containsExactly("one two\n\n", "three\n", "four five six");
  }

  @Test
  void elseItIsBetweenLinesThenBetweenWords() {
    assertThat(Pieces.of("one two\nthree four", 12)).containsExactly("one two\n", "three four");
    assertThat(Pieces.of("one two three", 9)).containsExactly("one two ", "three");
  }

  @Test
  void elseItIsBetweenCharactersAsAReaderSeesThem() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    assertThat(Pieces.of(family.repeat(3), 10)).containsExactly(family, family, family);
    assertThat(Pieces.of("abe\u0301", 3)).containsExactly("ab", "e\u0301");
  }

  @Test
  void aHeapOfMarksIsCutToo() {
    String heap = "e" + "\u0301".repeat(9000);
    assertThat(Pieces.of(heap)).hasSize(3);
    assertThat(String.join("", Pieces.of(heap))).isEqualTo(heap);
  }

  @Test
  void anOpenTagIsClosedAndOpenedAgain() {
    assertThat(Pieces.of("<b>one <a href=\"https://example.org\">two three</a></b>", 9))
        .containsExactly(
            "<b>one <a href=\"https://example.org\">two </a></b>",
            "<b><a href=\"https://example.org\">three</a></b>");
  }

  @Test
  void aPieceOfBlanksIsNotSent() {
    assertThat(Pieces.of("one" + " ".repeat(30) + "two", 9))
        .allMatch(piece -> !piece.isBlank())
        .hasSize(2);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyTextIsCutWithoutLoss(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    String html = anyHtml(random);
    int most = 40 + random.nextInt(200);
    List<String> pieces = Pieces.of(html, most);
    for (String piece : pieces) {
      assertThat(seen(piece)).hasSizeLessThanOrEqualTo(most);
      assertThat(isBalanced(piece)).as(piece).isTrue();
      assertThat(hasLoneSurrogate(piece)).isFalse();
    }
    String all = String.join("", pieces);
    assertThat(squeezed(seen(all))).isEqualTo(squeezed(seen(html)));
    assertThat(pieces.stream().mapToLong(piece -> clusters(squeezed(seen(piece)))).sum())
        .isEqualTo(clusters(squeezed(seen(html))));
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static String anyHtml(RandomGenerator random) {
    var html = new StringBuilder();
    var open = new ArrayDeque<String>();
    for (int i = random.nextInt(400); i >= 0; i--) {
      switch (random.nextInt(12)) {
        case 0 -> html.append("\n\n");
        case 1 -> html.append('\n');
        case 2 -> {
          String name = List.of("b", "i", "tg-spoiler", "a").get(random.nextInt(4));
          html.append(name.equals("a") ? "<a href=\"https://example.org\">" : "<" + name + ">");
          open.push(name);
        }
        case 3 -> {
          if (!open.isEmpty()) {
            html.append("</").append(open.pop()).append('>');
          }
        }
        case 4, 5, 6 -> html.append(' ');
        default -> html.append(WORDS.get(random.nextInt(WORDS.size())));
      }
    }
    open.forEach(name -> html.append("</").append(name).append('>'));
    return html.toString();
  }

  /** The characters that count, with each entity as what it stands for. */
  private static String seen(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&amp;", "&")
        .replace("&#128512;", "\uD83D\uDE00")
        .replace("&#x41;", "A");
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static boolean isBalanced(String html) {
    var open = new ArrayDeque<String>();
    var tags = TAG.matcher(html);
    while (tags.find()) {
      if (tags.group(1).isEmpty()) {
        open.push(tags.group(2));
      } else if (open.isEmpty() || !open.pop().equals(tags.group(2))) {
        return false;
      }
    }
    return open.isEmpty();
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  private static long clusters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    long count = 0;
    while (breaks.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
