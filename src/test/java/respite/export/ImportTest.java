package respite.export;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.export.RandomJournal.TODAY;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import respite.journal.Journal;
import respite.journal.Preview;
import respite.talk.Contents;
import respite.talk.SentFile;
import respite.talk.effect.ExportKind;
import respite.talk.effect.FileFault;

/** Whatever comes in as a file: a journal, or clear faults, and never an exception. */
class ImportTest {
  private static final String HEAD =
      """
      {"format":"respite-journal","version":1,"exported":"2026-11-24","preferences":{"reminders":\
      {"on":true,"at":"20:00:00","nudge":false,"silent":true,"discreet":false},\
      "dayEnd":"04:00:00","extras":[]},"entries":[
      """;
  private static final String PAIN =
      """
      {"kind":"pain","id":1,"about":"2026-11-23","made":"2026-11-23T20:00:00Z","scope":"day",\
      "rating":6,"note":"","corrections":[]}\
      """;

  @Test
  void theSmallestFileIsRead() {
    assertThat(read(HEAD + PAIN + "],\"former\":[]}")).isInstanceOf(Contents.Sound.class);
    assertThat(read(HEAD + "]}")).isInstanceOf(Contents.Sound.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "{}", "{\"format\":\"other\",\"version\":1}", "\"text\""})
  void otherJsonIsNoJournal(String json) {
    assertThat(faults(json)).containsExactly(new FileFault.NoJournal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "\"1.0\"", "1e9", "[1]", "null", "99999999999999999999"})
  void anotherVersionIsNotGuessedAt(String version) {
    assertThat(faults(HEAD.replace("\"version\":1", "\"version\":" + version) + "what?]}"))
        .hasSize(1)
        .first()
        .isInstanceOfAny(FileFault.UnknownVersion.class, FileFault.NotJson.class);
    assertThat(faults(HEAD.replace("\"version\":1", "\"version\":" + version) + "]}"))
        .containsExactly(new FileFault.UnknownVersion(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "day,score\r\n", "<html>", "PK\u0003\u0004", "{\"format\":"})
  void whatIsNoJsonIsToldWithItsLine(String text) {
    assertThat(faults(text)).hasSize(1);
    assertThat(faults(text).getFirst())
        .isInstanceOfAny(FileFault.NotJson.class, FileFault.NoJournal.class);
  }

  @Test
  void aFileThatBreaksOffIsRefused() {
    assertThat(faults(HEAD + PAIN + ",\n{\"kind\"")).containsExactly(new FileFault.NotJson(3));
    assertThat(faults(HEAD + PAIN + "]}{}")).hasSize(1);
  }

  /** What stands in place of something in a pain entry, and the place that is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "rating":6    | "rating":11             | entries[0].rating
          "rating":6    | "rating":-1             | entries[0].rating
          "rating":6    | "rating":6.5            | entries[0].rating
          "rating":6    | "rating":"6"            | entries[0].rating
          "rating":6    | "rating":null           | entries[0]
          "rating":6    | "rating":{"score":6}    | entries[0].rating
          "rating":6    | "rating":99999999999    | entries[0].rating
          "rating":6    | "rating":1e99999999     | entries[0].rating
          "rating":6    | "rating":[[[[6]]]]      | entries[0].rating
          "id":1        | "id":0                  | entries[0].id
          "id":1        | "id":true               | entries[0].id
          "2026-11-23", | "23.11.2026",           | entries[0].about
          "2026-11-23", | "2026-02-30",           | entries[0].about
          "2026-11-23", | 20000,                  | entries[0].about
          "2026-11-23", | [2026,11,23],           | entries[0].about
          20:00:00Z     | 25:00:00Z               | entries[0].made
          "day"         | "DAY"                   | entries[0].scope
          "day"         | 0                       | entries[0].scope
          "pain"        | "java.lang.Runtime"     | entries[0]
          "pain"        | 5                       | entries[0]
          "note":""     | "note":7                | entries[0].note
          "note":""     | "nota":""               | entries[0].note
          "corrections" | "x":1,"corrections"     | entries[0].x
          [             | {                       | entries[0].corrections
          []            | [null]                  | entries[0].corrections[0]
          []            | [{"before":6}]          | entries[0].corrections[0]
          """)
  void aWrongValueIsToldWithItsPlace(String right, String wrong, String where) {
    String entry = PAIN.replace(right, wrong);
    if (wrong.equals("{")) {
      entry = PAIN.replace("[]", "{}");
    }
    List<FileFault> faults = faults(HEAD + entry + "," + PAIN + "]}");
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst()).isInstanceOf(FileFault.Unreadable.class);
    assertThat(((FileFault.Unreadable) faults.getFirst()).where()).startsWith(where);
    assertThat(((FileFault.Unreadable) faults.getFirst()).line()).isBetween(1, 3);
  }

  @Test
  void severalFaultsAreToldAtOnceAndNeverMoreThanTwenty() {
    String wrong = PAIN.replace(":6", ":{\"deep\":[1,{\"er\":2}]}");
    assertThat(faults(HEAD + wrong + "," + PAIN + "," + wrong + ",null,7]}"))
        .extracting(fault -> ((FileFault.Unreadable) fault).where())
        .satisfies(all -> assertThat(all).hasSize(4))
        .satisfies(all -> assertThat(all.get(2)).isEqualTo("entries[3]"));
    assertThat(faults(HEAD + (wrong + ",").repeat(99) + wrong + "]}")).hasSize(20);
  }

  @Test
  void whatMakesNoSenseTogetherIsRefused() {
    assertThat(faults(HEAD + PAIN + "," + PAIN + "]}")).containsExactly(new FileFault.SameId(1));
    String verdict =
        """
        {"kind":"judged","id":2,"about":"2026-11-23","made":"2026-11-23T20:00:00Z","treatment":1,\
        "verdict":"no change"}\
        """;
    assertThat(faults(HEAD + PAIN + "," + verdict + "]}"))
        .containsExactly(new FileFault.NoSuchEntry("entries[1]", 1));
    assertThat(
            faults(
                HEAD + "],\"former\":[{\"before\":" + PAIN + ",\"at\":\"2026-11-24T00:00:00Z\"}]}"))
        .containsExactly(new FileFault.NoSuchEntry("former[0]", 1));
    for (String day : List.of("1899-12-31", "2099-01-01", "+999999999-12-31", "-0001-01-01")) {
      assertThat(faults(HEAD + PAIN.replace("\"2026-11-23\"", "\"" + day + "\"") + "]}"))
          .hasOnlyElementsOfType(FileFault.OutOfTime.class);
    }
  }

  @Test
  void bombsAreRefusedQuickly() {
    assertThat(faults(HEAD + "[".repeat(100_000))).hasSize(1);
    assertThat(faults("[".repeat(100_000))).hasSize(1);
    assertThat(faults(HEAD + PAIN.replace(":6", ":" + "9".repeat(1_000_000)) + "]}")).hasSize(1);
    assertThat(faults(HEAD + PAIN.replace("\"\"", "\"" + "x".repeat(1_000_000) + "\"") + "]}"))
        .hasSize(1);
    assertThat(faults(HEAD + "{\"" + "x".repeat(1_000_000) + "\":1}]}")).hasSize(1);
    byte[] large = new byte[SentFile.MOST_BYTES + 1];
    assertThat(Exports.read(large, TODAY))
        .isEqualTo(new Contents.Faulty(List.of(new FileFault.TooLarge(SentFile.MOST_BYTES))));
  }

  /** A good file with some bytes changed or lost: it is read or refused, and never throws. */
  @Test
  void damagedFilesNeverThrow() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(24);
    byte[] good = Exports.make(ExportKind.JSON, RandomJournal.of(5, 40), TODAY).content();
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      byte[] bad = Arrays.copyOf(good, random.nextInt(2) * good.length);
      if (bad.length == 0) {
        bad = Arrays.copyOf(good, random.nextInt(good.length));
      }
      for (int n = 0; n < 3 && bad.length > 0; n++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      switch (Exports.read(bad, TODAY)) {
        case Contents.Sound(var file, _) -> Preview.of(file, Journal.EMPTY, RoundTripTest.AT);
        case Contents.OutOfReach() -> throw new AssertionError("nothing was fetched");
        case Contents.Faulty(var faults) -> {
          assertThat(faults).isNotEmpty();
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(250);
  }

  private static Contents read(String json) {
    return Exports.read(json.getBytes(StandardCharsets.UTF_8), TODAY);
  }

  private static List<FileFault> faults(String json) {
    return switch (read(json)) {
      case Contents.Faulty(var faults) -> faults;
      case Contents.Sound _, Contents.OutOfReach _ -> throw new AssertionError("read");
    };
  }
}
