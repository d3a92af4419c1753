package respite.understanding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import respite.answers.Alarm;
import respite.answers.AnswerId;
import respite.answers.Article;
import respite.answers.FactId;
import respite.answers.Part;
import respite.answers.Tier;
import respite.answers.Understanding;
import respite.port.Understands;
import respite.understanding.LabelledMessage.Kind;

/**
 * How well labelled messages are understood. A question that help stops is not counted as answered.
 * "Wrong" is any answer given whose facts leave out what was asked.
 */
public final class Evaluation {
  private final Article article;
  private final List<Case> cases;

  private record Case(LabelledMessage message, Understanding understood, double milliseconds) {
    boolean raised(Tier... tiers) {
      return understood.alarm() instanceof Alarm.Raised(Tier tier, var _)
          && Arrays.asList(tiers).contains(tier);
    }

    boolean stopped() {
      return raised(Tier.EXPLICIT, Tier.PROBABLE);
    }

    boolean has(Class<? extends Part> kind) {
      return understood.parts().stream().anyMatch(kind::isInstance);
    }

    boolean isOnly(Class<? extends Part> kind) {
      return !understood.parts().isEmpty()
          && understood.parts().stream().allMatch(kind::isInstance);
    }
  }

  private Evaluation(Article article, List<Case> cases) {
    this.article = article;
    this.cases = cases;
  }

  /** Reads every message of the file, one after the other. */
  public static Evaluation of(Path file, Article article, Understands understands)
      throws IOException {
    List<LabelledMessage> messages = LabelledMessage.read(file, article);
    messages.stream().limit(50).forEach(message -> understands.of(message.text()));
    var cases = new ArrayList<Case>();
    for (LabelledMessage message : messages) {
      long start = System.nanoTime();
      Understanding understood = understands.of(message.text());
      cases.add(new Case(message, understood, (System.nanoTime() - start) / 1e6));
    }
    return new Evaluation(article, List.copyOf(cases));
  }

  /** The table: counts, percent and 95 % intervals, and the time per message. */
  public List<String> table() {
    return Stream.concat(shares().map(Share::toString), Stream.of(times())).toList();
  }

  /** What went wrong, a message a line: which measure, the text, what was understood. */
  public List<String> faults() {
    return cases.stream()
        .filter(c -> !isFine(c))
        .map(c ->
            "%s %s: %s -> %s"
                .formatted(
                    c.message().kind(),
                    c.message().entries(),
                    c.message().text(),
                    c.stopped() ? c.understood().alarm() : c.understood().parts()))
        .toList();
  }

  /** Each measure, in the order of the table. */
  Stream<Share> shares() {
    EnumSet<Kind> ordinary = EnumSet.of(Kind.FAQ, Kind.OOS, Kind.JOURNAL, Kind.MIXED);
    return Stream.of(
        share("questions: right at once", Set.of(Kind.FAQ), this::isRight),
        share("questions: right at once or among the buttons", Set.of(Kind.FAQ), this::isOffered),
        share("questions: wrong or incomplete answer", Set.of(Kind.FAQ), this::isWrong),
        share("outside the article: answered", Set.of(Kind.OOS), c -> c.has(Part.Answer.class)),
        share("alarms: met explicitly or probably", Set.of(Kind.CRISIS), Case::stopped),
        share("alarms: met explicitly", Set.of(Kind.CRISIS), c -> c.raised(Tier.EXPLICIT)),
        plain("ordinary: stopped explicitly", ordinary, c -> c.raised(Tier.EXPLICIT)),
        plain("ordinary: stopped explicitly or probably", ordinary, Case::stopped),
        alarming("harmless but alarming: stopped explicitly", c -> c.raised(Tier.EXPLICIT)),
        alarming("harmless but alarming: stopped in any way", Case::stopped),
        share(
            "note and question mixed up",
            EnumSet.of(Kind.FAQ, Kind.OOS, Kind.JOURNAL),
            Evaluation::isMixedUp),
        share("several kinds in one message: all parts right", Set.of(Kind.MIXED), this::isFine));
  }

  private Share share(String name, Set<Kind> kinds, Predicate<Case> holds) {
    return share(name, c -> kinds.contains(c.message().kind()), holds);
  }

  private Share plain(String name, Set<Kind> kinds, Predicate<Case> holds) {
    return share(name, c -> kinds.contains(c.message().kind()) && !c.message().alarming(), holds);
  }

  private Share alarming(String name, Predicate<Case> holds) {
    return share(name, c -> c.message().alarming(), holds);
  }

  private Share share(String name, Predicate<Case> counted, Predicate<Case> holds) {
    List<Case> all = cases.stream().filter(counted).toList();
    return new Share(name, all.stream().filter(holds).count(), all.size());
  }

  private String times() {
    double[] sorted = cases.stream().mapToDouble(Case::milliseconds).sorted().toArray();
    return sorted.length == 0
        ? "no messages"
        : String.format(
            Locale.ROOT,
            "time per message: median %.1f ms, p99 %.1f ms",
            sorted[sorted.length / 2],
            sorted[(int) (sorted.length * 0.99)]);
  }

  private boolean isFine(Case c) {
    return switch (c.message().kind()) {
      case FAQ -> isRight(c) || (isOffered(c) && !isWrong(c));
      case OOS -> !c.has(Part.Answer.class) && !c.stopped() && !isMixedUp(c);
      case JOURNAL -> !c.stopped() && !isMixedUp(c);
      case CRISIS -> c.stopped();
      case MIXED ->
          !c.stopped()
              && carries(answers(c), c.message())
              && c.understood().parts().stream()
                  .map(Evaluation::kind)
                  .toList()
                  .equals(c.message().kinds());
    };
  }

  private static Kind kind(Part part) {
    return switch (part) {
      case Part.Note _ -> Kind.JOURNAL;
      case Part.Answer _, Part.Choice _ -> Kind.FAQ;
      case Part.Refusal _ -> Kind.OOS;
    };
  }

  private static boolean isMixedUp(Case c) {
    return c.message().kind() == Kind.JOURNAL
        ? !c.stopped() && !c.isOnly(Part.Note.class)
        : !c.stopped() && c.has(Part.Note.class);
  }

  private boolean isRight(Case c) {
    return !c.stopped() && carries(answers(c), c.message());
  }

  private boolean isOffered(Case c) {
    var shown = new HashSet<>(answers(c));
    for (Part part : c.understood().parts()) {
      if (part instanceof Part.Choice(List<AnswerId> entries)) {
        shown.addAll(entries);
      }
    }
    return !c.stopped() && carries(shown, c.message());
  }

  private boolean isWrong(Case c) {
    return !c.stopped() && !answers(c).isEmpty() && !isRight(c) && !isOffered(c);
  }

  private static Set<AnswerId> answers(Case c) {
    return c.understood().parts().stream()
        .filter(Part.Answer.class::isInstance)
        .map(part -> ((Part.Answer) part).entry())
        .collect(Collectors.toSet());
  }

  /** Whether the entries answer: one of those named is there, or together they carry the facts. */
  private boolean carries(Collection<AnswerId> entries, LabelledMessage message) {
    if (!message.entries().isEmpty()) {
      return entries.stream().anyMatch(id -> answersLike(id, message.entries()));
    }
    return facts(entries).containsAll(message.facts());
  }

  private boolean answersLike(AnswerId given, Set<AnswerId> wanted) {
    return wanted.contains(given)
        || wanted.stream().anyMatch(id -> facts(Set.of(given)).containsAll(facts(Set.of(id))));
  }

  private Set<FactId> facts(Collection<AnswerId> entries) {
    return entries.stream()
        .flatMap(id -> article.entry(id).stream())
        .flatMap(entry -> entry.facts().stream())
        .collect(Collectors.toSet());
  }
}
