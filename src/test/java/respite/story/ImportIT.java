package respite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal taken away as a file comes back from it, over the very same way as with Telegram. */
class ImportIT {
  private static final String FILE = "respite-journal.json";
  private static final String QUESTION = "Bring it in?";

  @TempDir Path directory;

  @Test
  void whatWasTakenAwayComesBack() {
    var home = new Home(directory);
    try (var box = home.sandbox()) {
      var sandbox = new Sandbox(box.address());
      var chat = sandbox.chat(Sandbox.YOU);
      String file;
      List<String> table;
      try (var bot = home.bot(box.address())) {
        chat.settled().press("6", "6 for ");
        chat.say("the day before yesterday 7 bad night", "7 for ");
        chat.say("infusion on 10 november 2026 at 3pm", "Right?");
        chat.press("Yes", "Noted");
        file = chat.exported("JSON");
        table = chat.table();
        assertThat(table).hasSize(3);
        chat.bring(FILE, file, "All are here already.");
        chat.say("/delete", "type delete");
        chat.say("delete", "Erased");
        chat.say("/start", "May I keep your entries?");
        chat.press("Yes, keep my entries", "what time is it for you?");
        chat.bring(FILE, file, QUESTION);
        sandbox.fault("getFile", "502", 1, false);
        chat.press("Bring it in", "I could not fetch the file just now");
        bot.kill();
      }
      try (var bot = home.bot(box.address())) {
        chat.press("Bring it in", "Brought in: 3 entries.");
        assertThat(chat.table()).isEqualTo(table);
        assertThat(withoutConsent(chat.exported("JSON"))).isEqualTo(withoutConsent(file));
        var other = sandbox.newcomer().settled();
        sandbox.fault("getFile", "500", 1, false);
        other.bring(FILE, file, "I could not fetch that file");
        other.bring(FILE, "PK\u0003\u0004 a packed file", "that is not JSON");
        other.bring(FILE, file, QUESTION);
        other.press("Bring it in", "Brought in: 3 entries.");
        assertThat(other.table()).isEqualTo(table);
        other.press("Undo", "Out of your journal again");
        assertThat(other.say("/history", "").text()).contains("Your journal is empty");
        assertThat(bot.stop()).isZero();
      }
    }
  }

  /** Consent is given in the chat, at its own time, and never taken from a file. */
  private static String withoutConsent(String file) {
    return file.replaceFirst("\"consent\" : \\{[^}]*}, ", "");
  }
}
