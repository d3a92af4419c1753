package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import respite.journal.Change;
import respite.journal.EntryId;
import respite.port.DueReminder;
import respite.port.Frame;
import respite.port.Waiting;

class CodecTest {
  private static final Path NAMES = Path.of("src/test/resources/store/stored-names.txt");
  private static final StoredTypes TYPES =
      new StoredTypes(
          Frame.class,
          Waiting.class,
          DueReminder.class,
          Rows.Standing.class,
          Rows.Changes.class,
          Rows.Messages.class,
          Kept.class);

  /**
   * Names that were ever stored must stay readable for ever. A new type adds a line: run this test
   * with {@code -Drespite.accept=true}. A changed or removed line needs a migration first.
   */
  @Test
  void theNamesUnderWhichThingsAreStoredStayTheSame() throws IOException {
    if (Boolean.getBoolean("respite.accept")) {
      Files.write(NAMES, TYPES.names());
    }
    assertThat(TYPES.names()).isEqualTo(Files.readAllLines(NAMES));
  }

  @Test
  void everyCaseOfEverythingStoredComesBackAsItWas() {
    for (Object example : TYPES.examples()) {
      assertComesBack(declared(example.getClass()), example);
    }
    assertThat(TYPES.examples()).hasSizeGreaterThan(60);
  }

  /** The outermost sealed interface that a case is stored as, or the type itself. */
  private static Class<?> declared(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .filter(Class::isSealed)
        .findFirst()
        .<Class<?>>map(found -> declared(found))
        .orElse(type);
  }

  private static <T> void assertComesBack(Class<T> type, Object example) {
    byte[] bytes = Codec.write(type, type.cast(example));
    assertThat(Codec.read(type, bytes)).isEqualTo(example);
  }

  @Test
  void anyTextComesBackAsItWas() {
    for (String text : List.of("", "a \"word\" \\ ü 🙂 \u0000 \u202e", "x".repeat(4096))) {
      assertComesBack(Change.class, new Change.Noted(new EntryId(3), text));
    }
  }

  @Test
  void aCaseIsStoredUnderItsName() {
    byte[] bytes = Codec.write(Change.class, new Change.Removed(new EntryId(3)));
    assertThat(new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8))
        .isEqualTo("{\"@\":\"Change.Removed\",\"entry\":{\"number\":3}}");
  }

  private static byte[] json(String text) {
    byte[] bytes = ("\u0001" + text).getBytes(StandardCharsets.UTF_8);
    return bytes;
  }

  @Test
  void whatThisProgramDoesNotKnowIsRefusedAndNeverGuessed() {
    for (String text :
        new String[] {
          "{\"@\":\"Change.Removed\",\"entry\":{\"number\":3},\"why\":\"newer\"}",
          "{\"@\":\"Change.Newer\",\"entry\":{\"number\":3}}",
          "{\"@\":\"Change.Removed\"}",
          "{\"@\":\"Change.Removed\",\"entry\":{\"number\":null}}",
          "{\"@\":\"Change.Removed\",\"entry\":{\"number\":0}}",
          "{\"entry\":{\"number\":3}}",
          "not JSON",
          ""
        }) {
      assertThatThrownBy(() -> Codec.read(Change.class, json(text)))
          .as(text)
          .isInstanceOf(StoreFault.FormUnknown.class)
          .hasMessageContaining("newer one");
    }
    assertThatThrownBy(() -> Codec.read(Change.class, new byte[] {2, '{', '}'}))
        .hasMessageContaining("version is not 1");
    assertThatThrownBy(() -> Codec.read(Change.class, new byte[0]))
        .isInstanceOf(StoreFault.FormUnknown.class);
  }

  record Grown(
      String name,
      Optional<String> word,
      List<Integer> numbers,
      Set<String> tags,
      Map<String, Long> counts,
      OptionalLong id) {}

  @Test
  void aFieldThatMayBeEmptyReadsAsEmptyWhenItWasNotThoughtOfYet() {
    assertThat(Codec.read(Grown.class, json("{\"name\":\"old\"}")))
        .isEqualTo(
            new Grown(
                "old", Optional.empty(), List.of(), Set.of(), Map.of(), OptionalLong.empty()));
    var whole =
        new Grown(
            "new",
            Optional.of("w"),
            List.of(1, 2),
            Set.of("t"),
            Map.of("c", 3L),
            OptionalLong.of(4));
    assertComesBack(Grown.class, whole);
    for (String text : List.of("{}", "{\"name\":null}", "{\"name\":\"a\",\"numbers\":null}")) {
      assertThatThrownBy(() -> Codec.read(Grown.class, json(text)))
          .as(text)
          .isInstanceOf(StoreFault.FormUnknown.class);
    }
  }

  @Test
  void whatAPersonWroteIsNotInTheMessageOfARefusal() {
    assertThatThrownBy(
            () -> Codec.read(Change.class, json("{\"@\":\"Change.Noted\",\"note\":\"my secret\"}")))
        .hasMessageNotContaining("secret")
        .satisfies(e -> assertThat(Optional.ofNullable(e.getCause())).isEmpty());
  }
}
