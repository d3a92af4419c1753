package respite.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store.DiskFull;
import respite.port.Store.StoreBroken;
import respite.port.Waiting;
import respite.store.ErasedSeal.Erased;
import respite.store.FrameSeal.Stamped;
import respite.talk.Turn;
import respite.talk.effect.Effect;

/**
 * Takes frames into the log and the view, each with the key of its person's present life, and ends
 * lives: a person who is leaving loses their key when their receipt is done with. Any thread may
 * use it, one at a time for one person.
 */
final class Committer {
  private final CommitLog log;
  private final Keys keys;
  private final LiveView view;
  private final Map<Person, Life> lives;
  private final Uptime uptime;
  private final Checkpoints checkpoints;

  Committer(
      CommitLog log,
      Keys keys,
      LiveView view,
      Map<Person, Life> lives,
      Uptime uptime,
      Checkpoints checkpoints) {
    this.log = log;
    this.keys = keys;
    this.view = view;
    this.lives = lives;
    this.uptime = uptime;
    this.checkpoints = checkpoints;
  }

  /** As {@link respite.port.Store#commit}; {@code before} is where the person stands. */
  List<Waiting> commit(Frame frame, Life before) {
    Life next = after(frame, before);
    try {
      List<KeyId> ending = view.get(now -> now.reader().ending(frame));
      ending.forEach(this::erase);
      boolean isReceipt = frame instanceof Frame.Sent && !ending.isEmpty();
      return isReceipt ? List.of() : keep(frame, next);
    } catch (StoreFault.DiskNearlyFull e) {
      throw new DiskFull(e.getMessage(), e);
    } catch (StoreFault e) {
      throw new StoreBroken(e.getMessage(), e);
    }
  }

  private List<Waiting> keep(Frame frame, Life next) {
    Optional<KeyId> known = view.get(now -> now.reader().lifeOf(frame.person()));
    boolean begins =
        switch (frame) {
          case Frame.Turned _, Frame.Ticked _, Frame.Leaving _ -> known.isEmpty();
          case Frame.Sent _, Frame.Gone _, Frame.Back _ -> false;
        };
    if (known.isEmpty() && !begins) {
      return List.of();
    }
    if (begins && !(log.hasRoom() && keys.hasRoom())) {
      throw new DiskFull("The disk is nearly full. Nothing was stored.");
    }
    KeyId life = known.orElseGet(keys::create);
    try {
      long sequence = append(frame, life, next);
      if (begins) {
        keys.begun(life);
      }
      return waiting(sequence, frame);
    } catch (StoreFault.DiskNearlyFull e) {
      if (begins) {
        // A key made for a first frame that was not kept would never be used.
        keys.destroy(life);
      }
      throw e;
    }
  }

  /** Where the person stands after the frame; throws when a change does not fit the journal. */
  private static Life after(Frame frame, Life before) {
    return switch (frame) {
      case Frame.Turned turned -> after(before, turned.turn());
      case Frame.Ticked ticked -> after(before, ticked.turn());
      case Frame.Leaving _ -> Life.NEW;
      case Frame.Sent _, Frame.Gone _, Frame.Back _ -> before;
    };
  }

  private static Life after(Life before, Turn turn) {
    if (turn.effects().stream().anyMatch(Effect.Leave.class::isInstance)) {
      throw new IllegalArgumentException("people leave by a frame of its own");
    }
    return new Life(turn.next(), before.journal().with(turn.changes()));
  }

  private long append(Frame frame, KeyId life, Life next) {
    Stamped stamped = new Stamped(uptime.millis(), frame);
    var key = keys.require(life);
    return log.append(
        new CommitLog.Draft(
            FrameKind.of(frame),
            life,
            !(frame instanceof Frame.Sent),
            sequence -> FrameSeal.seal(key, life, sequence, stamped),
            sequence -> apply(sequence, life, stamped, next)));
  }

  private void apply(long sequence, KeyId life, Stamped stamped, Life next) {
    view.run(now -> {
      now.applier().apply(sequence, life, stamped);
      lives.put(stamped.frame().person(), next);
    });
    checkpoints.applied();
  }

  /**
   * The key goes with the record, which says by what the life's updates are known: its frames,
   * which nobody can open from then on, no longer do.
   */
  private void erase(KeyId life) {
    var erased = view.get(now -> new Erased(uptime.millis(), now.repeats().of(life)));
    log.append(
        new CommitLog.Draft(
            FrameKind.ERASED,
            life,
            true,
            sequence -> ErasedSeal.seal(keys.own(), life, sequence, erased),
            sequence -> {
              view.run(open -> open.applier().erase(sequence, life, erased));
              checkpoints.applied();
            }));
  }

  private static List<Waiting> waiting(long sequence, Frame frame) {
    return switch (frame) {
      case Frame.Turned(var person, _, _, _, var turn) -> Applier.waiting(sequence, person, turn);
      case Frame.Ticked(var person, _, _, var turn) -> Applier.waiting(sequence, person, turn);
      case Frame.Leaving(var person, _, _, var receipt) ->
          List.of(Applier.receipt(sequence, person, receipt));
      case Frame.Sent _, Frame.Gone _, Frame.Back _ -> List.of();
    };
  }
}
