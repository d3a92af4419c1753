package respite.talk;

import java.util.List;
import java.util.Optional;
import respite.answers.AnswerId;
import respite.answers.ArticleEntry;
import respite.answers.Part;
import respite.answers.Topic;
import respite.answers.Understanding;

/** Answers from the article: fixed texts, chosen by the understanding, never made up. */
final class AnswerFlow {
  private AnswerFlow() {}

  /** One message for all the questions of a text, in their order. */
  static Effect say(Scene scene, List<Part> questions) {
    List<AnswerLine> lines = questions.stream().flatMap(part -> line(part).stream()).toList();
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
      case Part.Answer(var id) -> Optional.of(new AnswerLine.FromArticle(id));
      case Part.Choice _ -> Optional.of(new AnswerLine.DidYouMean());
      case Part.Refusal(var topic) -> Optional.of(new AnswerLine.Silent(topic));
    };
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
    return Keyboard.column(
        offered.stream()
            .filter(id -> scene.article().entry(id).isPresent())
            .map(id -> new Button(new Label.Question(id), new Press.Ask(id).data()))
            .toList());
  }

  private static List<AnswerId> followUps(Scene scene, List<Part> parts) {
    return parts.stream()
        .filter(Part.Answer.class::isInstance)
        .map(Part.Answer.class::cast)
        .reduce((_, last) -> last)
        .flatMap(answer -> scene.article().entry(answer.entry()))
        .map(ArticleEntry::next)
        .orElse(List.of());
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
