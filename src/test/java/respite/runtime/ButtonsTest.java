package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.runtime.World.ANN;
import static respite.runtime.World.BEN;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import respite.port.Person;
import respite.talk.effect.Button;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;

class ButtonsTest {
  private final Buttons buttons = new Buttons();

  @Test
  void onlyTheButtonsOfAKnownMessageMayStandUnderIt() {
    buttons.stand(ANN, 1, button("a"));
    buttons.stand(ANN, 2, Keyboard.NONE);
    assertThat(buttons.mayStand(ANN, 1, "a")).isTrue();
    assertThat(buttons.mayStand(ANN, 1, "b")).isFalse();
    assertThat(buttons.mayStand(ANN, 2, "a")).isFalse();
  }

  @Test
  void ofAMessageThatIsNotKnownNothingIsSaid() {
    buttons.stand(ANN, 1, button("a"));
    assertThat(buttons.mayStand(ANN, 3, "b")).isTrue();
    assertThat(buttons.mayStand(BEN, 1, "b")).isTrue();
  }

  @Test
  void aChangedMessageKeepsItsFormerButtons() {
    buttons.stand(ANN, 1, button("a"));
    buttons.changing(ANN, OptionalLong.of(1), button("b"));
    assertThat(buttons.mayStand(ANN, 1, "b")).isTrue();
    buttons.stand(ANN, 1, button("c"));
    assertThat(buttons.mayStand(ANN, 1, "a")).isTrue();
    assertThat(buttons.mayStand(ANN, 1, "c")).isTrue();
    assertThat(buttons.mayStand(ANN, 1, "d")).isFalse();
  }

  /** The change may be refused, and then its buttons of before stay. */
  @Test
  void aMessageIsNotKnownBecauseItIsToBeChanged() {
    buttons.stand(ANN, 1, button("a"));
    buttons.changing(ANN, OptionalLong.of(2), button("b"));
    buttons.changing(ANN, OptionalLong.empty(), button("b"));
    assertThat(buttons.mayStand(ANN, 2, "before")).isTrue();
  }

  @Test
  void whatIsLongAgoIsForgottenAndWhatIsChangedIsNot() {
    for (int message = 1; message <= 40; message++) {
      buttons.stand(ANN, message, button("a"));
      buttons.stand(ANN, 1, button("a"));
    }
    assertThat(buttons.mayStand(ANN, 1, "b")).isFalse();
    assertThat(buttons.mayStand(ANN, 40, "b")).isFalse();
    assertThat(buttons.mayStand(ANN, 2, "b")).isTrue();
  }

  @Test
  void thoseWhoAreShownNothingForLongAreForgotten() {
    buttons.stand(ANN, 1, button("a"));
    for (int other = 0; other < 1000; other++) {
      buttons.stand(new Person(100 + other), 1, button("a"));
    }
    assertThat(buttons.mayStand(ANN, 1, "b")).isTrue();
    assertThat(buttons.mayStand(new Person(1099), 1, "b")).isFalse();
  }

  @Test
  void whoeverGoesIsForgotten() {
    buttons.stand(ANN, 1, button("a"));
    buttons.drop(ANN);
    assertThat(buttons.mayStand(ANN, 1, "b")).isTrue();
  }

  private static Keyboard button(String data) {
    return Keyboard.row(new Button(Label.Word.UNDO, data));
  }
}
