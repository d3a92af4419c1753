package respite.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import respite.Sample;
import respite.journal.Change;
import respite.journal.Journal;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.session.Session;

/** A button of one life does nothing in another, whatever its numbers say. */
class LifeMarkTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Talk talk = new Talk(Sample.article());

  @Test
  void anUndoOfAnEarlierLifeTakesNothingBack() {
    Journal before = born(NOON);
    Turn rated = press(before, "e.20261124.5", before);
    Journal after = born(NOON.plusSeconds(400));
    Journal again = after.with(press(after, "e.20261124.8", after).changes());

    Turn old = press(again, "u.1.0", before);

    assertThat(rated.changes()).hasSize(1);
    assertThat(old.changes()).isEmpty();
    assertThat(old.toast()).contains(new AlwaysLine.ButtonClosed());
    assertThat(press(again, "u.1.0", again).changes()).hasSize(1);
  }

  @Test
  void everyButtonCarriesTheMarkAndStaysWithinTelegramsLimit() {
    Journal journal = born(NOON);
    Turn turn = press(journal, "e.20261124.5", journal);
    String mark = "~" + LifeMark.of(journal).value();

    assertThat(turn.effects())
        .allSatisfy(effect ->
            assertThat(((Effect.Edit) effect).keyboard().rows())
                .isNotEmpty()
                .allSatisfy(row ->
                    assertThat(row)
                        .allSatisfy(button ->
                            assertThat(button.data()).endsWith(mark).hasSizeLessThan(64))));
    assertThat(mark).hasSize(3);
  }

  private Turn press(Journal journal, String data, Journal life) {
    var event = new Event.Pressed(data + "~" + LifeMark.of(life).value(), 9);
    return talk.turn(Session.NEW, journal, event, NOON.plusSeconds(1000));
  }

  private static Journal born(Instant at) {
    return Journal.EMPTY.with(
        List.of(
            new Change.Consented(WelcomeFlow.CONSENT, at),
            new Change.ZoneChosen(ZoneId.of("Europe/Berlin"))));
  }
}
