package respite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates that come in the wrong order, again, or with lower numbers than before. */
class DisorderIT {
  private static final List<String> NOTES =
      List.of("number one", "number two", "number three", "number four");

  @TempDir Path directory;

  @Test
  void everyUpdateCountsOnceHoweverItComes() {
    var home = new Home(directory);
    try (var box = home.sandbox()) {
      var sandbox = new Sandbox(box.address());
      var chat = sandbox.chat(Sandbox.YOU);
      try (var bot = home.bot(box.address())) {
        chat.settled().press("6", "6 for ");
        assertThat(bot.stop()).isZero();
      }
      NOTES.subList(0, 3).forEach(note -> chat.say("5 " + note));
      sandbox.post("updates/reverse", Map.of());
      try (var bot = home.bot(box.address())) {
        NOTES.subList(0, 3).forEach(note -> chat.awaitReply("Note: " + note));
        assertThat(chat.replies().getLast().text())
            .as("the last of all")
            .contains(NOTES.getFirst());
        sandbox.post("updates/repeat", Map.of("count", 3));
        chat.awaitQuiet();
        Awaitility.await().until(() -> sandbox.undelivered() == 0);
        sandbox.post("updates/renumber", Map.of("next", 17));
        chat.say("3 number four", "Note: number four");
        String history = chat.history();
        assertThat(NOTES).allSatisfy(note -> assertThat(history).containsOnlyOnce(note));
        Awaitility.await().until(() -> sandbox.undelivered() == 0);
        assertThat(bot.stop()).isZero();
      }
    }
  }
}
