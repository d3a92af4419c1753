package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import respite.port.Person;
import respite.talk.effect.Effect;

/** What the bot owes each person, in its order. */
final class Debts {
  /**
   * Something owed.
   *
   * @param isMade whether it is a chart or a file, made when it leaves
   * @param isOld whether the process ended since it was owed
   */
  private record Owed(Object what, boolean isMade, boolean isOld) {}

  private final Map<Person, Deque<Owed>> owed = new HashMap<>();
  private int madeAfterCrash;

  private Deque<Owed> of(Person person) {
    return owed.computeIfAbsent(person, _ -> new ArrayDeque<>());
  }

  /** A receipt of somebody who leaves may be given up, so it is not owed. */
  void owe(Person person, Effect effect) {
    boolean isMade =
        switch (effect) {
          case Effect.Chart _, Effect.File _ -> true;
          case Effect.Say _, Effect.Edit _, Effect.Leave _ -> false;
        };
    if (!(effect instanceof Effect.Leave)) {
      of(person).add(new Owed(what(effect), isMade, false));
    }
  }

  /** What somebody who heard it can tell of an effect. */
  static Object what(Effect effect) {
    return switch (effect) {
      case Effect.Say say -> say.line();
      case Effect.Edit edit -> edit.line();
      case Effect.Leave leave -> leave.receipt();
      case Effect.Chart chart -> chart.drawing().toString();
      case Effect.File file -> file.document().toString();
    };
  }

  /** Nothing more is owed to the person; whether anything was. */
  boolean drop(Person person) {
    boolean any = !of(person).isEmpty();
    of(person).clear();
    return any;
  }

  /** The process ended and begins anew: what it owed it still owes. */
  void begunAnew() {
    owed.replaceAll((_, left) -> {
      var old = new ArrayDeque<Owed>();
      left.forEach(one -> old.add(new Owed(one.what(), one.isMade(), true)));
      return old;
    });
  }

  /**
   * It arrived in the chat. Only what is next in turn counts; what comes before its turn is still
   * owed then, and repeats are fine.
   */
  void heard(Person person, Object what) {
    Owed next = of(person).peekFirst();
    if (next != null && next.what().equals(what)) {
      of(person).removeFirst();
      madeAfterCrash += next.isMade() && next.isOld() ? 1 : 0;
    }
  }

  /** It was refused for good. */
  void refused(Person person, Object what) {
    Owed next = of(person).peekFirst();
    if (next != null && next.what().equals(what)) {
      of(person).removeFirst();
    }
  }

  /** How many charts and files were owed when the process ended and arrived afterwards. */
  int madeAfterCrash() {
    return madeAfterCrash;
  }

  void assertNone() {
    owed.forEach((person, left) -> assertThat(left).as("what %s is owed", person).isEmpty());
  }
}
