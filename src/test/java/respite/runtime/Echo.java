package respite.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import respite.journal.Journal;
import respite.talk.Event;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.session.Due;
import respite.talk.session.FileId;
import respite.talk.session.Session;

/** A talk for tests: says back what was said, and asks every evening at the same time. */
final class Echo implements Turns {
  @Override
  public Optional<FileId> wants(Session session, Journal journal, Event event, Instant at) {
    return event instanceof Event.Brought(var file, var _, var _, var _)
        ? Optional.of(file.id())
        : Optional.empty();
  }

  @Override
  public Turn turn(Session session, Journal journal, Event event, Instant at) {
    return switch (event) {
      case Event.Said(var text, var _, var _) -> Turn.of(session, say(text));
      case Event.Edited(var text, var _, var _) -> Turn.of(session, say("edited " + text));
      case Event.Showed(var kind, var _, var _, var _) -> Turn.of(session, say(kind.name()));
      case Event.Brought(var file, var _, var _, var _) ->
          Turn.of(session, say("unopened " + file.name()));
      case Event.Opened(var _, var contents) ->
          Turn.of(session, say("opened " + contents.getClass().getSimpleName()));
      case Event.Pressed(var data, var _) ->
          new Turn(session, List.of(), List.of(say("pressed " + data)), Optional.of(line(data)));
      case Event.Announced(var made, var text) -> Turn.of(session.told(made), say(text));
      case Event.ReminderDue(var day) -> Turn.of(tomorrow(session), say("how was " + day));
    };
  }

  static AlwaysLine line(String text) {
    return new AlwaysLine.NoSuchCommand(text);
  }

  static Effect.Say say(String text) {
    return Effect.Say.of(line(text));
  }

  /** The session with that reminder next. */
  static Session due(Session session, Due due) {
    return session.due(Optional.of(due));
  }

  private static Session tomorrow(Session session) {
    var due = session.due().orElseThrow();
    return due(session, new Due(due.at().plusSeconds(86_400), due.day().plusDays(1), due.matter()));
  }
}
