package respite;

import java.time.Instant;
import java.util.Optional;
import respite.journal.Journal;
import respite.runtime.Turns;
import respite.talk.Event;
import respite.talk.Talk;
import respite.talk.Turn;
import respite.talk.session.FileId;
import respite.talk.session.Session;

/** The talk, as the runtime takes it. */
record TalkTurns(Talk talk) implements Turns {
  @Override
  public Optional<FileId> wants(Session session, Journal journal, Event event, Instant at) {
    return talk.wants(session, journal, event, at);
  }

  @Override
  public Turn turn(Session session, Journal journal, Event event, Instant at) {
    return talk.turn(session, journal, event, at);
  }
}
