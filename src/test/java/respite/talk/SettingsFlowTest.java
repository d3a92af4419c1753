package respite.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.journal.Preferences;
import respite.talk.session.Flow;

class SettingsFlowTest {
  private final Chat chat = new Chat(Instant.parse("2026-11-24T18:05:00Z"));

  @BeforeEach
  void begin() {
    chat.says("/start");
    chat.presses("Yes, keep my entries");
    chat.says("berlin");
    chat.presses("6");
    chat.says("/settings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+", "+NOTHING", "SLEEP", "-", "BACK", "back.back", "25:00"})
  void forgedDataChangesNothing(String choice) {
    chat.presses("What else is asked");
    var step = ((Flow.Open) chat.session().flow()).step();

    chat.presses("f." + step.flow() + "." + step.step() + "." + choice, 1);

    assertThat(chat.journal().preferences()).isEqualTo(Preferences.USUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12:00", "23:00", "noon", "10:15:30"})
  void aDayCannotEndWhenItMayNot(String time) {
    chat.presses("When my day ends");
    var step = ((Flow.Open) chat.session().flow()).step();

    chat.presses("f." + step.flow() + "." + step.step() + "." + time, 1);

    assertThat(chat.journal().preferences()).isEqualTo(Preferences.USUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"21:00", "9pm", "21", "９ pm", "it's 9 pm", "2100"})
  void aTimeMayBeTypedInManyWays(String typed) {
    chat.presses("Evening question");
    chat.presses("Change the time");

    chat.says(typed);

    assertThat(chat.journal().preferences().reminders().at()).isEqualTo(LocalTime.of(21, 0));
  }

  @Test
  void aTextThatIsNoTimeGoesItsUsualWay() {
    chat.presses("Evening question");
    chat.presses("Change the time");

    chat.says("bad night, pain 8");

    assertThat(chat.journal().pains()).hasSize(2);
    assertThat(chat.journal().preferences()).isEqualTo(Preferences.USUAL);
  }
}
