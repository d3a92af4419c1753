package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox's own file: what was acknowledged is there after any kill. */
class StateJournalTest {
  @TempDir Path directory;

  @Test
  void aFileCutAnywhereInItsLastRecordOpensWithAllBeforeIt() throws IOException {
    Path file = directory.resolve("state.jsonl");
    try (StateJournal journal = StateJournal.open(file, new TreeMap<>())) {
      journal.append(put("a", "kept"), true);
      journal.append(put("b", "kept \n and é\uD83D\uDE42"), true);
    }
    byte[] before = Files.readAllBytes(file);
    try (StateJournal journal = StateJournal.open(file, new TreeMap<>())) {
      journal.append(put("a", "the last record, under way, with é"), true);
    }
    byte[] after = Files.readAllBytes(file);
    for (int length = before.length; length < after.length; length++) {
      Files.write(file, Arrays.copyOf(after, length));
      Map<String, ObjectNode> documents = new TreeMap<>();
      try (StateJournal journal = StateJournal.open(file, documents)) {
        journal.append(put("c", "goes on"), true);
      }
      Map<String, ObjectNode> again = read(file);
      assertThat(documents).as("cut at byte %d", length).hasSize(2);
      assertThat(again.get("a").path("text").asText()).isEqualTo("kept");
      assertThat(again.get("b").path("text").asText()).isEqualTo("kept \n and é\uD83D\uDE42");
      assertThat(again.get("c").path("text").asText()).isEqualTo("goes on");
    }
  }

  @Test
  void damageBeforeTheEndIsAnErrorThatNamesTheLine() throws IOException {
    Path file = directory.resolve("state.jsonl");
    try (StateJournal journal = StateJournal.open(file, new TreeMap<>())) {
      journal.append(put("a", "one"), true);
      journal.append(put("b", "two"), true);
    }
    Files.writeString(file, Files.readString(file).replace("{\"a\"", "{a"));
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged at line 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "something else\n", "{\"format\":2,\"holds\":\"sandbox state\"}\n"})
  void aFileOfAnotherFormatIsRefused(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("state.jsonl"), content);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a sandbox state of format 1");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void manyChangesReadBackAsTheyWereEvenAfterTheFileWasRewritten(long seed) throws IOException {
    Path file = directory.resolve("state.jsonl");
    Random random = new Random(seed);
    Map<String, ObjectNode> expected = new TreeMap<>();
    for (int run = 0; run < 3; run++) {
      Map<String, ObjectNode> documents = new TreeMap<>();
      try (StateJournal journal = StateJournal.open(file, documents)) {
        assertThat(documents).isEqualTo(expected);
        for (int i = 0; i < 1200; i++) {
          String key = "k" + random.nextInt(20);
          if (random.nextInt(4) == 0) {
            journal.append(Json.object().putNull(key), false);
            expected.remove(key);
          } else {
            ObjectNode change = put(key, "value " + random.nextInt());
            journal.append(change, false);
            expected.put(key, (ObjectNode) change.get(key));
          }
        }
      }
    }
    long grown = Files.size(file);
    assertThat(read(file)).isEqualTo(expected);
    assertThat(Files.size(file)).as("rewritten at opening").isLessThan(grown / 10);
    assertThat(read(file)).isEqualTo(expected);
  }

  private static Map<String, ObjectNode> read(Path file) throws IOException {
    Map<String, ObjectNode> documents = new TreeMap<>();
    StateJournal.open(file, documents).close();
    return documents;
  }

  private static ObjectNode put(String key, String text) {
    return Json.object().set(key, Json.object().put("text", text));
  }
}
