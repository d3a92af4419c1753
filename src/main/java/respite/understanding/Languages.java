package respite.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import respite.answers.Alarm;
import respite.answers.Concern;
import respite.answers.Tier;

/**
 * Tells languages other than English, by their script or by their short words, and knows the words
 * that raise an explicit alarm in them. Needs nothing but its lists.
 */
final class Languages {
  private static final Set<String> ENGLISH =
      Words.set(
          """
          the a an of and is it its my to in for how long does do can i im have had pain today was
          what when why with not no me am are be been will would should you your on at as so or if
          but this that there they he she we from by about after before did dont cant didnt get got
          much many more hi hello thanks thank please yes ok last go going more still bad good day
          night out up all any work help who which where has his her just die man most per men come
          on sore hurt hurts feel an same time sleep slept took back very really like make want
          """);
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u064b-\\u0655]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  private final List<Tongue> tongues = new ArrayList<>();

  private record Tongue(
      String code, Set<String> words, List<String> selfHarm, List<String> emergency) {}

  private record Best(Optional<String> code, long hits, long english) {}

  Languages() {
    for (var entry : Resource.read("languages.yaml").properties()) {
      JsonNode lists = entry.getValue();
      tongues.add(
          new Tongue(
              entry.getKey(),
              Set.copyOf(words(folded(lists.path("words").asText()))),
              folded(Resource.texts(lists.path("self-harm"))),
              folded(Resource.texts(lists.path("emergency")))));
    }
  }

  private static List<String> words(String folded) {
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
  }

  private static List<String> folded(List<String> lines) {
    return lines.stream().map(Languages::folded).toList();
  }

  /** Lower case, without accents; letters that only one language writes become plain ones. */
  private static String folded(String text) {
    String bare =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
            .replaceAll("")
            .replace('ł', 'l')
            .replace('ø', 'o')
            .replace('ı', 'i')
            .replace("ß", "ss")
            .replace("æ", "ae");
    return BETWEEN.matcher(bare).replaceAll(" ").strip();
  }

  /** The language as two letters of ISO 639-1; empty for English and where it cannot be told. */
  Optional<String> of(String text) {
    Optional<String> script = byScript(text);
    return script.isPresent() ? script : byWords(folded(text)).code();
  }

  /** An explicit alarm in another language, or none. */
  Alarm alarm(String text) {
    return spoken(text)
        .<Alarm>map(spoken -> new Alarm.Raised(Tier.EXPLICIT, spoken.concern()))
        .orElseGet(Alarm.None::new);
  }

  /** The language in which an alarm is spoken; empty where none is. */
  Optional<String> ofAlarm(String text) {
    return spoken(text).map(Spoken::code);
  }

  private record Spoken(String code, Concern concern) {}

  private Optional<Spoken> spoken(String text) {
    String words = " " + folded(text) + " ";
    boolean english = byScript(text).isEmpty() && byWords(words.strip()).english() > 0;
    for (Tongue tongue : tongues) {
      if (says(tongue.selfHarm(), words, english)) {
        return Optional.of(new Spoken(tongue.code(), Concern.SELF_HARM));
      }
      if (says(tongue.emergency(), words, english)) {
        return Optional.of(new Spoken(tongue.code(), Concern.EMERGENCY));
      }
    }
    return Optional.empty();
  }

  /** Among English words a single one may be English itself, such as "stroke". */
  private static boolean says(List<String> lines, String words, boolean english) {
    return lines.stream()
        .filter(line -> !english || line.indexOf(' ') > 0 || !isLatin(line.codePointAt(0)))
        .anyMatch(line -> words.contains(isWritten(line) ? line : " " + line));
  }

  /** Whether the script puts no spaces between words. */
  private static boolean isWritten(String line) {
    var script = Character.UnicodeScript.of(line.codePointAt(0));
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private Best byWords(String folded) {
    List<String> words = words(folded);
    long english = words.stream().filter(ENGLISH::contains).count();
    String best = "";
    long most = 0;
    for (Tongue tongue : tongues) {
      long hits = words.stream().filter(tongue.words()::contains).count();
      if (hits > most) {
        most = hits;
        best = tongue.code();
      }
    }
    boolean enough = most > english && (most >= 2 || (english == 0 && words.size() <= 3));
    return new Best(enough ? Optional.of(best) : Optional.empty(), most, english);
  }

  private static Optional<String> byScript(String text) {
    int[] letters = text.codePoints().filter(Character::isLetter).toArray();
    List<String> foreign =
        Arrays.stream(letters).mapToObj(Languages::script).flatMap(Optional::stream).toList();
    if (foreign.isEmpty() || foreign.size() * 2 < letters.length) {
      return Optional.empty();
    }
    if (foreign.contains("ja")) {
      return Optional.of("ja");
    }
    boolean ukrainian =
        text.toLowerCase(Locale.ROOT).codePoints().anyMatch(c -> "іїєґ".indexOf(c) >= 0);
    return Optional.of(foreign.getFirst().equals("ru") && ukrainian ? "uk" : foreign.getFirst());
  }

  private static Optional<String> script(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case CYRILLIC -> Optional.of("ru");
      case ARABIC -> Optional.of("ar");
      case DEVANAGARI -> Optional.of("hi");
      case HAN -> Optional.of("zh");
      case HIRAGANA, KATAKANA -> Optional.of("ja");
      case HANGUL -> Optional.of("ko");
      case GREEK -> Optional.of("el");
      case HEBREW -> Optional.of("he");
      case THAI -> Optional.of("th");
      default -> Optional.empty();
    };
  }
}
