package respite.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import respite.answers.Article;
import respite.journal.Change;
import respite.journal.Journal;
import respite.talk.session.Session;

/** What a turn is played against: where the talk stands, the journal, and the instant. */
record Scene(Article article, Session session, Journal journal, Instant at) {
  /** Whether consent and zone are there, so that entries can be kept. */
  boolean isHome() {
    return WelcomeFlow.agreed(this) && journal.zone().isPresent();
  }

  /** The person's journal day. */
  LocalDate today() {
    return journal.dayOf(at);
  }

  /** The person's zone; UTC until they told it. */
  ZoneId zone() {
    return journal.zone().orElse(ZoneOffset.UTC);
  }

  /** The person's own clock at an instant, to the minute. */
  LocalTime clock(Instant instant) {
    return instant.atZone(zone()).toLocalTime().withSecond(0).withNano(0);
  }

  /** This scene after changes to the journal. */
  Scene with(List<Change> changes) {
    return new Scene(article, session, journal.with(changes), at);
  }

  /** This scene with the talk standing elsewhere. */
  Scene in(Session next) {
    return new Scene(article, next, journal, at);
  }
}
