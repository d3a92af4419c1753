package respite.simulation;

import java.time.LocalDate;
import java.util.Optional;
import respite.Sample;
import respite.runtime.Turns;
import respite.talk.Event;
import respite.talk.Talk;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Document;
import respite.talk.effect.Drawing;
import respite.talk.effect.Effect;
import respite.talk.effect.ExportKind;
import respite.talk.effect.Keyboard;

/** Texts that do at once what takes people who act by chance too many deeds. */
final class Shortcuts {
  static final String LEAVE = "/delete me now";
  static final String DRAW = "/chart of all";
  static final String WRITE = "/export now";

  private Shortcuts() {}

  /** The real talk, but for those texts. */
  static Turns turns() {
    var talk = new Talk(Sample.article());
    return (session, journal, event, at) ->
        switch (event instanceof Event.Said said ? said.text() : "") {
          case LEAVE -> Turn.leave(new AlwaysLine.NothingToCancel());
          case DRAW -> {
            var all = new Drawing(Drawing.View.CALENDAR, LocalDate.EPOCH, LocalDate.EPOCH, false);
            yield Turn.of(session, new Effect.Chart(Optional.empty(), all, Keyboard.NONE));
          }
          case WRITE -> {
            var export = new Document.Export(ExportKind.CSV, LocalDate.EPOCH);
            yield Turn.of(session, new Effect.File(export));
          }
          default -> talk.turn(session, journal, event, at);
        };
  }
}
