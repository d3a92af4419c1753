package respite.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.journal.Change;
import respite.talk.effect.Effect;
import respite.talk.effect.Line;
import respite.talk.effect.Loudness;
import respite.talk.session.Session;

/**
 * What one event leads to: the session afterwards, what changes in the journal, what is done in the
 * chat, in order, and the words that answer a tap at once (never kept, never repeated).
 */
public record Turn(Session next, List<Change> changes, List<Effect> effects, Optional<Line> toast) {
  /** Copies the lists, so that the turn cannot change. */
  public Turn {
    changes = List.copyOf(changes);
    effects = List.copyOf(effects);
  }

  /** A turn that only says something. */
  public static Turn of(Session next, Effect... effects) {
    return new Turn(next, List.of(), List.of(effects), Optional.empty());
  }

  /**
   * A turn that erases everything of the person; the receipt is said as {@link Effect.Leave} is.
   */
  public static Turn leave(Line receipt) {
    return of(Session.NEW, new Effect.Leave(receipt));
  }

  /** The receipt, when this turn erases everything of the person. */
  public Optional<Line> receipt() {
    return effects.stream()
        .<Line>mapMulti((effect, out) -> {
          if (effect instanceof Effect.Leave(Line receipt)) {
            out.accept(receipt);
          }
        })
        .findFirst();
  }

  /** A turn that changes nothing and answers a tap with words. */
  public static Turn toast(Session next, Line toast) {
    return new Turn(next, List.of(), List.of(), Optional.of(toast));
  }

  /** This turn with one change more, at the end. */
  public Turn and(Change change) {
    var all = new ArrayList<>(changes);
    all.add(change);
    return new Turn(next, all, effects, toast);
  }

  /** This turn with its new messages as loud as that. */
  Turn as(Loudness loudness) {
    var all =
        effects.stream()
            .map(effect ->
                switch (effect) {
                  case Effect.Say say -> (Effect) say.as(loudness);
                  case Effect.Edit _, Effect.Leave _, Effect.Chart _, Effect.File _ -> effect;
                })
            .toList();
    return new Turn(next, changes, all, toast);
  }

  /** This turn with one effect more, at the end. */
  public Turn and(Effect effect) {
    var all = new ArrayList<>(effects);
    all.add(effect);
    return new Turn(next, changes, all, toast);
  }

  /** This turn with other effects. */
  Turn with(List<Effect> others) {
    return new Turn(next, changes, others, toast);
  }

  /** This turn with another session afterwards. */
  public Turn to(Session session) {
    return new Turn(session, changes, effects, toast);
  }
}
