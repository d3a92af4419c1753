package respite.runtime;

import java.time.Instant;
import respite.journal.Journal;
import respite.talk.Event;
import respite.talk.Session;
import respite.talk.Turn;

/** The talk as the runtime sees it: {@link respite.talk.Talk#turn}. Pure, so it may be repeated. */
@FunctionalInterface
public interface Turns {
  /** What the event leads to. */
  Turn turn(Session session, Journal journal, Event event, Instant at);
}
