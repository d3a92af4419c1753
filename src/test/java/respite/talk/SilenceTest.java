package respite.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import respite.Sample;
import respite.journal.Change;
import respite.journal.CheckIn;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.journal.Pause;
import respite.journal.Preferences;
import respite.journal.Rating;
import respite.journal.Scope;
import respite.talk.session.Due;
import respite.talk.session.Matter;
import respite.talk.session.Session;

class SilenceTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final Instant NOW = Instant.parse("2026-11-24T21:00:00Z");
  private static final Instant IN_THE_MORNING = Instant.parse("2026-11-25T10:00:00Z");
  private static final Instant NEXT_EVENING = Instant.parse("2026-11-25T20:00:00Z");
  private static final Due CHECK_IN =
      new Due(
          IN_THE_MORNING,
          DAY.plusDays(1),
          new Matter.SideEffects(new EntryId(1), CheckIn.DAY_AFTER));

  private final Journal journal =
      Journal.EMPTY.with(
          List.of(
              new Change.Consented(WelcomeFlow.CONSENT, NOW),
              new Change.ZoneChosen(ZoneId.of("Europe/London"))));

  @Test
  void onAnUsualDayWhateverIsDueComesWhenItIsDue() {
    assertThat(Silence.over(scene(rated(Rating.of(9)), Session.NEW), CHECK_IN))
        .containsExactly(CHECK_IN);
  }

  @Test
  void afterADayTooBadToAnswerACheckInWaitsForTheNextEvening() {
    assertThat(Silence.over(scene(rated(new Rating.TooBad()), Session.NEW), CHECK_IN))
        .containsExactly(at(NEXT_EVENING));
  }

  @Test
  void theNextEveningEndsTheSilence() {
    var scene = new Scene(Sample.article(), Session.NEW, rated(new Rating.TooBad()), NEXT_EVENING);
    var later = at(NEXT_EVENING.plusSeconds(60));
    assertThat(Silence.over(scene, later)).containsExactly(later);
  }

  @Test
  void afterAnAlarmNothingComesBeforeTheNextEvening() {
    var asked = Session.NEW.asked(DAY, NOW.minusSeconds(60));
    var stilled = asked.reminded(asked.reminded().stilled(DAY));
    assertThat(Silence.over(scene(journal, stilled), CHECK_IN)).containsExactly(at(NEXT_EVENING));
    var nudge = Preferences.USUAL.with(Preferences.Reminders.USUAL.nudge(true));
    var wanted = journal.with(new Change.Preferred(nudge));
    assertThat(Agenda.plan(scene(wanted, asked)).due())
        .map(Due::matter)
        .contains(new Matter.Nudge());
    assertThat(Agenda.plan(scene(wanted, stilled)).due())
        .contains(new Due(NEXT_EVENING, DAY.plusDays(1), new Matter.Evening()));
  }

  @Test
  void inAPauseACheckInWaitsForItsEndAndWithoutAnEndNothingComes() {
    assertThat(Silence.over(scene(paused(Optional.of(DAY.plusDays(3))), Session.NEW), CHECK_IN))
        .containsExactly(at(Instant.parse("2026-11-27T20:00:00Z")));
    assertThat(Silence.over(scene(paused(Optional.empty()), Session.NEW), CHECK_IN)).isEmpty();
    assertThat(Agenda.plan(scene(paused(Optional.empty()), Session.NEW)).due()).isEmpty();
  }

  private static Scene scene(Journal journal, Session session) {
    return new Scene(Sample.article(), session, journal, NOW);
  }

  private static Due at(Instant instant) {
    return new Due(instant, CHECK_IN.day(), CHECK_IN.matter());
  }

  private Journal paused(Optional<LocalDate> until) {
    var pause = Optional.of(new Pause(Pause.Reason.HOSPITAL, until));
    return journal.with(new Change.Preferred(Preferences.USUAL.pausing(pause)));
  }

  private Journal rated(Rating rating) {
    return journal.with(
        new Change.Recorded(
            new Entry.Pain(
                new EntryId(1), DAY, NOW, OptionalLong.empty(), Scope.DAY, rating, "", List.of())));
  }
}
