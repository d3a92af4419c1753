package respite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer lives through, from the first word to the evening after a crash. */
class StoryIT {
  @TempDir Path directory;

  @Test
  void everythingANewcomerDidIsThereAfterAKill() {
    var home = new Home(directory);
    String before;
    try (var program = home.run()) {
      var chat = new Sandbox(program.address()).chat(Sandbox.YOU);
      firstMinutes(chat);
      before = chat.history();
      assertThat(before).contains(": 6").contains("7 – bad night");
      program.kill();
    }
    try (var program = home.run()) {
      var sandbox = new Sandbox(program.address());
      var chat = sandbox.chat(Sandbox.YOU);
      // what the kill left to be said once more comes first
      chat.awaitQuiet();
      assertThat(chat.history()).isEqualTo(before);
      sandbox.passToNextReminder();
      Seen question = chat.awaitAfter(chat.messages().getLast().id(), "How was your pain today");
      assertThat(question.rows()).hasSize(3);
      chat.press("4", "4 for today");
      assertThat(chat.history()).contains(": 4").contains(": 6").contains("7 – bad night");
      assertThat(program.stop()).isZero();
    }
  }

  private static void firstMinutes(SandboxChat chat) {
    Seen welcome = chat.say("/start", "May I keep your entries?");
    assertThat(welcome.text())
        .contains("no doctor, no emergency service")
        .contains("Nobody reads this live");
    chat.press("Yes, keep my entries", "what time is it for you?");
    Seen clock = chat.await(seen -> seen.button("My minutes are different").isPresent(), "clocks");
    String time = clock.rows().getFirst().getFirst().label();
    Seen places = chat.press(time, "Which place keeps your clock?");
    String city = places.rows().getFirst().getFirst().label();
    chat.press(city, "I'll ask once each evening at 20:00");
    chat.press("6", "6 for ");
    Seen noted = chat.say("7 bad night", "7 right now");
    assertThat(noted.text()).contains("Note: bad night");
    Seen answer = chat.say("how long does relief last?", "24 to 48 hours");
    assertThat(answer.text()).contains("from the article").contains("Not advice about you");
    chat.say("can I drive after it?", "The article says nothing about driving");
  }
}
