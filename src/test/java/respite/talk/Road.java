package respite.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import respite.Sample;
import respite.journal.Change;
import respite.journal.Journal;
import respite.journal.Preferences;
import respite.talk.session.Asked;
import respite.talk.session.Due;
import respite.talk.session.Matter;
import respite.talk.session.Session;

/** The talk with somebody who is only asked, over a long time; every question put is kept. */
final class Road {
  /** A first evening question, and when it came. */
  record Asked(LocalDate day, Instant at) {}

  private final Talk talk = new Talk(Sample.article());
  private final List<Asked> asked = new ArrayList<>();
  private final List<LocalDate> nudged = new ArrayList<>();
  private final Set<LocalDate> putOff = new HashSet<>();
  private Session session = Session.NEW;
  private Journal journal;
  private Instant now;

  Road(Instant from, ZoneId zone, Preferences preferences) {
    now = from;
    journal =
        Journal.EMPTY.with(
            List.of(
                new Change.Consented(WelcomeFlow.CONSENT, from),
                new Change.ZoneChosen(zone),
                new Change.Preferred(preferences)));
    says("/help");
  }

  Instant now() {
    return now;
  }

  Journal journal() {
    return journal;
  }

  Session session() {
    return session;
  }

  List<Asked> asked() {
    return asked;
  }

  List<LocalDate> nudged() {
    return nudged;
  }

  /** Whether the day was asked about, at its time or after it was put off. */
  boolean wasAsked(LocalDate day) {
    return putOff.contains(day) || asked.stream().anyMatch(one -> one.day().equals(day));
  }

  /** Whether the clock jumps on that journal day, its ends included. */
  boolean jumps(LocalDate day) {
    var rules = journal.zone().orElseThrow().getRules();
    var next = rules.nextTransition(journal.startOf(day).minusSeconds(1));
    return next != null && !next.getInstant().isAfter(journal.startOf(day.plusDays(1)));
  }

  /** Time goes on to that instant, and whatever is due comes when it is due. */
  void goTo(Instant until) {
    for (var due = due(until); due.isPresent(); due = due(until)) {
      if (due.get().at().isAfter(now)) {
        now = due.get().at();
      }
      tick(due.get());
    }
    now = until;
  }

  /** Time goes on while the program does not run. */
  void stopUntil(Instant until) {
    now = until;
  }

  /** What is due comes before its time. */
  void plansAnew() {
    var early = session.due().orElseThrow();
    assertThat(early.at()).isAfter(now);
    assertThat(play(new Event.ReminderDue(early.day())).effects()).isEmpty();
  }

  /** The journal changes, and the talk hears of it. */
  void change(Change change) {
    journal = journal.with(change);
    says("/help");
  }

  void says(String text) {
    play(new Event.Said(text, Sample.understanding().of(text), 1));
  }

  void presses(LocalDate day, String choice) {
    play(new Event.Pressed(new Press.Evening(day, choice).data(), 1));
  }

  private Optional<Due> due(Instant until) {
    return session.due().filter(due -> !due.at().isAfter(until));
  }

  private void tick(Due due) {
    boolean again = session.reminded().isPutOff(due.day());
    Turn turn = play(new Event.ReminderDue(due.day()));
    assertThat(session.due()).as("what is due after %s", due).isNotEqualTo(Optional.of(due));
    if (turn.effects().isEmpty()) {
      return;
    }
    assertThat(journal.dayRating(due.day())).isEmpty();
    assertThat(journal.preferences().pause().filter(pause -> pause.covers(due.day()))).isEmpty();
    if (again) {
      putOff.add(due.day());
      return;
    }
    assertThat(due.day()).isEqualTo(journal.dayOf(now));
    assertThat(journal.preferences().reminders().on()).isTrue();
    if (due.matter() instanceof Matter.Nudge) {
      nudged.add(due.day());
    } else {
      asked.add(new Asked(due.day(), now));
    }
  }

  private Turn play(Event event) {
    Turn turn = talk.turn(session, journal, event, now);
    session = turn.next();
    journal = journal.with(turn.changes());
    return turn;
  }
}
