package respite.talk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import respite.answers.AnswerId;
import respite.answers.ArticleEntry;
import respite.answers.FactId;
import respite.answers.Part;
import respite.answers.Topic;
import respite.answers.Understanding;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.AnswerLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;

/** Answers from the article: fixed texts, chosen by the understanding, never made up. */
final class AnswerFlow {
  /** The facts that say how long relief lasts: over all, at first, and by condition. */
  private static final Set<FactId> LENGTHS =
      Stream.of("F09", "F10", "F11", "F21", "F22", "F23")
          .map(FactId::new)
          .collect(Collectors.toUnmodifiableSet());

  private AnswerFlow() {}

  /** One message for all the questions of a text, in their order. */
  static Effect say(Scene scene, List<Part> questions) {
    return say(scene, questions, Optional.empty());
  }

  /** The same, beside what the journal answers; one of the two at least is there. */
  static Effect say(Scene scene, List<Part> questions, Optional<AnswerLine> journal) {
    List<AnswerLine> lines =
        Stream.of(
                journal.stream(),
                questions.stream().flatMap(part -> line(part).stream()),
                fromJournal(scene, questions))
            .flatMap(answers -> answers)
            .toList();
    Keyboard keyboard = keyboard(scene, questions);
    return Effect.Say.of(
        lines.size() == 1 ? lines.getFirst() : new AnswerLine.Several(lines), keyboard);
  }

  /** The answer of one entry. */
  static Effect say(Scene scene, AnswerId id) {
    return say(scene, List.of(new Part.Answer(id)));
  }

  /** The follow-up that was pressed, in a message of its own, so that both can be read. */
  static Turn pressed(Scene scene, AnswerId id) {
    return scene.article().entry(id).isPresent()
        ? Turn.of(scene.session(), say(scene, id))
        : Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
  }

  private static Optional<AnswerLine> line(Part part) {
    return switch (part) {
      case Part.Note _ -> Optional.empty();
      case Part.Answer(var id, _) -> Optional.of(new AnswerLine.FromArticle(id));
      case Part.Choice _ -> Optional.of(new AnswerLine.DidYouMean());
      case Part.Refusal(var topic) -> Optional.of(new AnswerLine.Silent(topic));
    };
  }

  /** Where the question is how long relief lasts, the person's own entries answer it too. */
  private static Stream<AnswerLine> fromJournal(Scene scene, List<Part> questions) {
    boolean asksHowLong =
        questions.stream()
            .filter(Part.Answer.class::isInstance)
            .flatMap(part -> scene.article().entry(((Part.Answer) part).entry()).stream())
            .anyMatch(entry -> entry.facts().stream().anyMatch(LENGTHS::contains));
    return scene.isHome() && asksHowLong ? Stream.of(ReliefFlow.beside(scene)) : Stream.empty();
  }

  /** What else the question may have been. */
  static Turn others(Scene scene, List<AnswerId> others) {
    List<Button> buttons = questions(scene, others);
    return buttons.isEmpty()
        ? Turn.toast(scene.session(), new AlwaysLine.ButtonClosed())
        : Turn.of(
            scene.session(), Effect.Say.of(new AnswerLine.DidYouMean(), Keyboard.column(buttons)));
  }

  private static List<Button> questions(Scene scene, List<AnswerId> ids) {
    return ids.stream()
        .filter(id -> scene.article().entry(id).isPresent())
        .map(id -> new Button(new Label.Question(id), new Press.Ask(id).data()))
        .toList();
  }

  /** The choice to be made comes first; else the follow-ups of the last answer. */
  private static Keyboard keyboard(Scene scene, List<Part> parts) {
    Optional<Part.Choice> choice =
        parts.stream()
            .filter(Part.Choice.class::isInstance)
            .map(Part.Choice.class::cast)
            .findFirst();
    List<AnswerId> offered =
        choice.map(Part.Choice::entries).orElseGet(() -> followUps(scene, parts));
    var column = Keyboard.column(questions(scene, offered));
    return last(parts)
        .map(Part.Answer::others)
        .filter(others -> choice.isEmpty() && !others.isEmpty())
        .map(Press.NotThat::new)
        .map(press -> column.and(new Button(Label.Word.NOT_WHAT_I_ASKED, press.data())))
        .orElse(column);
  }

  private static List<AnswerId> followUps(Scene scene, List<Part> parts) {
    return last(parts)
        .flatMap(answer -> scene.article().entry(answer.entry()))
        .map(ArticleEntry::next)
        .orElse(List.of());
  }

  private static Optional<Part.Answer> last(List<Part> parts) {
    return parts.stream()
        .filter(Part.Answer.class::isInstance)
        .map(Part.Answer.class::cast)
        .reduce((_, last) -> last);
  }

  /** What is said when nothing in a text could be recognised. */
  static Effect lost() {
    return Effect.Say.of(new AnswerLine.Silent(Topic.UNKNOWN));
  }

  /** For a text in another language, in which nothing for the journal was found. */
  static Optional<Effect> inEnglish(Scene scene, Understanding understood) {
    return understood
        .language()
        .filter(_ -> understood.parts().isEmpty())
        .map(language ->
            Effect.Say.of(new AlwaysLine.AnswersInEnglish(language), Prompt.keyboard(scene)));
  }
}
