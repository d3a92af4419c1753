package respite.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import respite.Sample;
import respite.journal.Change;
import respite.journal.Journal;
import respite.talk.effect.Effect;
import respite.talk.effect.LeaveLine;
import respite.talk.effect.Line;
import respite.talk.effect.WelcomeLine;
import respite.talk.session.Due;
import respite.talk.session.Session;

/** A consent text that changed is asked for again, of somebody who agreed to an earlier one. */
class ConsentTest {
  private static final Instant NOW = Instant.parse("2026-11-24T19:00:00Z");
  private static final Journal AGREED_BEFORE =
      Journal.EMPTY.with(
          List.of(
              new Change.Consented(WelcomeFlow.CONSENT - 1, NOW.minusSeconds(86400)),
              new Change.ZoneChosen(ZoneId.of("Europe/Berlin"))));

  private final Talk talk = new Talk(Sample.article());

  @Test
  void nothingIsKeptUntilTheyAgreeAgainAndThenTheyAreWhereTheyWere() {
    Turn asked = turn(Session.NEW, AGREED_BEFORE, said("7"));

    assertThat(asked.changes()).isEmpty();
    assertThat(line(asked, 0)).isEqualTo(new WelcomeLine.ConsentAgain());

    Turn agreed = turn(asked.next(), AGREED_BEFORE, pressed("f.1.1.yes"));

    assertThat(agreed.changes()).containsExactly(new Change.Consented(WelcomeFlow.CONSENT, NOW));
    assertThat(line(agreed, 0)).isEqualTo(new WelcomeLine.AgreedAgain());
    Journal journal = AGREED_BEFORE.with(agreed.changes());
    assertThat(turn(agreed.next(), journal, said("7")).changes()).hasSize(1);
  }

  @Test
  void aButtonFromBeforeAsksForConsentInsteadOfBeingDead() {
    Turn asked = turn(Session.NEW, AGREED_BEFORE, pressed("e.20261124.6"));

    assertThat(line(asked, 0)).isEqualTo(new WelcomeLine.ConsentAgain());
  }

  @Test
  void everythingCanBeErasedWithoutAgreeingAgain() {
    Turn asked = turn(Session.NEW, AGREED_BEFORE, said("/delete"));
    Turn wrong = turn(asked.next(), AGREED_BEFORE, said("7"));

    assertThat(line(wrong, 0)).isEqualTo(new LeaveLine.NotTheWord());
    assertThat(turn(wrong.next(), AGREED_BEFORE, said("delete")).receipt()).isPresent();
  }

  @Test
  void theEveningQuestionGivesWayToTheNewTextOnce() {
    Turn planned = turn(Session.NEW, AGREED_BEFORE, said("/help"));
    Due first = planned.next().due().orElseThrow();
    Turn asked = talk.turn(planned.next(), AGREED_BEFORE, reminder(first), first.at());

    assertThat(line(asked, 0)).isEqualTo(new WelcomeLine.ConsentAgain());

    Due second = asked.next().due().orElseThrow();
    assertThat(second.day()).isAfter(first.day());
    Turn silent = talk.turn(asked.next(), AGREED_BEFORE, reminder(second), second.at());

    assertThat(silent.effects()).isEmpty();
    assertThat(silent.next().due().map(Due::day)).isNotEqualTo(Optional.of(second.day()));
  }

  private Turn turn(Session session, Journal journal, Event event) {
    return talk.turn(session, journal, event, NOW);
  }

  private static Event reminder(Due due) {
    return new Event.ReminderDue(due.day());
  }

  private static Event pressed(String data) {
    return new Event.Pressed(data + "~" + LifeMark.of(AGREED_BEFORE).value(), 5);
  }

  private static Event said(String text) {
    return new Event.Said(text, Sample.understanding().of(text), 1);
  }

  private static Line line(Turn turn, int place) {
    return switch (turn.effects().get(place)) {
      case Effect.Say say -> say.line();
      case Effect.Edit edit -> edit.line();
      case Effect.Leave leave -> leave.receipt();
      case Effect.Chart _, Effect.File _ -> throw new AssertionError("no words");
    };
  }
}
