package respite.understanding;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import respite.answers.AnswerId;
import respite.answers.Concern;
import respite.answers.Part;
import respite.answers.Topic;

/** Turns certainties into a part: sure enough to answer, unsure between a few, or not at all. */
final class Verdict {
  // Chosen by cross-validation: docs/understanding.md.
  private static final double SURE = 0.75;

  private static final double NEAR = 0.3;
  private static final double WORTH_A_BUTTON = 0.03;
  private static final int FEWEST_BUTTONS = 2;
  private static final int MOST_BUTTONS = 3;
  private static final int OTHERS = 2;
  private static final double NAMED = 0.3;
  private static final double LIKELY_NOTE = 0.4;

  private Verdict() {}

  /** Whether a sentence that asks nothing belongs into the journal. */
  static boolean isNote(List<Likely> likely) {
    double note = note(likely);
    return note > silent(likely) && (note >= LIKELY_NOTE || note > question(likely) / 2);
  }

  /** How likely it is a note, from 0 to 1. */
  static double note(List<Likely> likely) {
    return sum(likely, Outcome.Journal.class::isInstance);
  }

  /** How likely it is a question that an entry answers, from 0 to 1. */
  static double question(List<Likely> likely) {
    return sum(likely, Outcome.Entry.class::isInstance);
  }

  /** How likely it is a question about which the article is silent, from 0 to 1. */
  static double silent(List<Likely> likely) {
    return sum(likely, Outcome.Silent.class::isInstance);
  }

  /** How likely it is an alarm, from 0 to 1. */
  static double alarm(List<Likely> likely) {
    return sum(likely, Outcome.Alarming.class::isInstance);
  }

  /** How likely it is an alarm of that concern, from 0 to 1. */
  static double alarm(List<Likely> likely, Concern concern) {
    return sum(likely, new Outcome.Alarming(concern)::equals);
  }

  /** What to do with a question. */
  static Part of(List<Likely> likely) {
    List<Entry> entries = entries(likely);
    if (entries.isEmpty() || silent(likely) > question(likely)) {
      return new Part.Refusal(topic(likely));
    }
    double asked = Math.max(1 - note(likely) - alarm(likely), 1e-6);
    Entry first = entries.getFirst();
    if (first.certainty() / asked >= SURE) {
      return new Part.Answer(
          first.id(), entries.stream().skip(1).limit(OTHERS).map(Entry::id).toList());
    }
    List<Entry> near = near(entries, asked);
    double together = near.stream().mapToDouble(Entry::certainty).sum() / asked;
    if (near.size() < FEWEST_BUTTONS || together < NEAR) {
      return new Part.Refusal(Topic.UNKNOWN);
    }
    return new Part.Choice(near.stream().map(Entry::id).toList());
  }

  /** Buttons for what is likeliest, however sure it is; the article has two entries at least. */
  static Part.Choice choice(List<Likely> likely) {
    return new Part.Choice(near(entries(likely), 1).stream().map(Entry::id).toList());
  }

  private static List<Entry> near(List<Entry> entries, double asked) {
    long worthIt = entries.stream().filter(e -> e.certainty() / asked >= WORTH_A_BUTTON).count();
    return entries.stream().limit(Math.clamp(worthIt, FEWEST_BUTTONS, MOST_BUTTONS)).toList();
  }

  private record Entry(AnswerId id, double certainty) {}

  private static List<Entry> entries(List<Likely> likely) {
    return likely.stream()
        .mapMulti((Likely l, Consumer<Entry> out) -> {
          if (l.outcome() instanceof Outcome.Entry(AnswerId id)) {
            out.accept(new Entry(id, l.certainty()));
          }
        })
        .toList();
  }

  private static Topic topic(List<Likely> likely) {
    for (Likely l : likely) {
      if (l.outcome() instanceof Outcome.Silent(Topic topic)) {
        return l.certainty() >= NAMED ? topic : Topic.UNKNOWN;
      }
    }
    return Topic.UNKNOWN;
  }

  private static double sum(List<Likely> likely, Predicate<Outcome> kind) {
    return likely.stream().filter(l -> kind.test(l.outcome())).mapToDouble(Likely::certainty).sum();
  }
}
