package respite.store;

import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.port.Frame;
import respite.port.Person;
import respite.port.Waiting;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;

/**
 * A store in which people have lived: two stay, one blocks the bot and one is erased, and the log
 * was compacted in the middle.
 */
final class Lived {
  private final MapDbStore store;
  private final List<Known> states = new ArrayList<>();

  Lived(MapDbStore store) {
    this.store = store;
    for (int i = 1; i <= 24; i++) {
      wrote(i % 2 == 0 ? ANN : BEN, i);
      if (i % 2 == 0) {
        heard(store.waiting().getFirst(), 500 + i);
      }
      if (i == 12) {
        store.compact(Made.NOON);
      }
    }
    wrote(Known.CID, 25);
    did(new Frame.Gone(Known.CID, OptionalLong.of(26)));
    wrote(Known.DAN, 27);
    did(new Frame.Leaving(Known.DAN, 28, Optional.empty(), new AlwaysLine.Help()));
    heard(store.waiting().getLast(), 600);
  }

  /** What the store showed, so many frames before the last. */
  Known before(int frames) {
    return states.get(states.size() - 1 - frames);
  }

  void wrote(Person person, long update) {
    var change = Made.recorded(store.read(person).journal(), 7, "note " + update);
    var session = Made.session((int) update, Optional.of(Made.due((int) update)));
    Turn turn = Turn.of(session, Made.say("f" + update % 5)).and(change);
    did(
        update % 3 == 0
            ? Made.tapped(person, update, "tap" + update, turn)
            : Made.turned(person, update, turn));
  }

  private void heard(Waiting waiting, long message) {
    did(new Frame.Sent(waiting.person(), waiting.number(), OptionalLong.of(message)));
  }

  private void did(Frame frame) {
    store.commit(frame);
    states.add(Known.of(store));
  }
}
