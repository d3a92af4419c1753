package respite.runtime;

import java.time.Instant;
import java.util.Optional;
import respite.journal.Journal;
import respite.talk.Event;
import respite.talk.Turn;
import respite.talk.session.FileId;
import respite.talk.session.Session;

/** The talk as the runtime sees it: {@link respite.talk.Talk#turn}. Pure, so it may be repeated. */
@FunctionalInterface
public interface Turns {
  /** The file that must be opened before the event's turn; empty for none. */
  default Optional<FileId> wants(Session session, Journal journal, Event event, Instant at) {
    return Optional.empty();
  }

  /** What the event leads to. */
  Turn turn(Session session, Journal journal, Event event, Instant at);
}
