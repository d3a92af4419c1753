package respite.simulation;

import respite.Sample;
import respite.runtime.Turns;
import respite.talk.Event;
import respite.talk.Talk;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;

/** Texts that do at once what takes people who act by chance too many deeds. */
final class Shortcuts {
  static final String LEAVE = "/delete me now";

  private Shortcuts() {}

  /** The real talk, but for those texts. */
  static Turns turns() {
    var talk = new Talk(Sample.article());
    return (session, journal, event, at) ->
        switch (event instanceof Event.Said said ? said.text() : "") {
          case LEAVE -> Turn.leave(new AlwaysLine.NothingToCancel());
          default -> talk.turn(session, journal, event, at);
        };
  }
}
