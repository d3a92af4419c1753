package respite.talk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.answers.Part;
import respite.answers.Understanding;

/** A text of somebody who has agreed: first for what the flow waits for, then for its parts. */
final class Texts {
  private Texts() {}

  static Turn turn(Scene scene, String text, Understanding understood, long message) {
    return switch (scene.session().flow()) {
      case Flow.AskingTime flow -> ClockFlow.said(scene, flow, text);
      case Flow.AskingCity flow -> ClockFlow.said(scene, flow, text);
      case Flow.TypingCity flow -> ClockFlow.said(scene, flow, text);
      case Flow.WritingNote flow -> NoteFlow.said(scene, flow, text);
      case Flow.ChoosingScore flow
          when ScoreText.bare(text)
              && ScoreText.read(text) instanceof ScoreText.Reading.Score(var score, _, _) ->
          ChoiceFlow.said(scene, flow, score);
      case Flow.Idle _, Flow.Welcoming _, Flow.ChoosingScore _ ->
          parts(scene, text, understood, message);
    };
  }

  /** A text may hold something for the journal and questions as well: both get what they need. */
  private static Turn parts(Scene scene, String text, Understanding understood, long message) {
    List<Part> parts = understood.parts();
    List<Part> questions = parts.stream().filter(part -> !(part instanceof Part.Note)).toList();
    Optional<String> note = note(text, parts);
    if (note.isEmpty()) {
      Effect reply =
          questions.isEmpty()
              ? AnswerFlow.inEnglish(scene, understood).orElseGet(AnswerFlow::lost)
              : AnswerFlow.say(scene, questions);
      return Turn.of(scene.session(), reply);
    } else if (scene.journal().zone().isEmpty()) {
      return ClockFlow.first(scene);
    }
    Turn kept = EntryFlow.said(scene, note.get(), message);
    return questions.isEmpty()
        ? kept
        : new Turn(
            kept.next(),
            kept.changes(),
            Stream.concat(
                    kept.effects().reversed().stream().limit(1),
                    Stream.of(AnswerFlow.say(scene, questions)))
                .toList(),
            Optional.empty());
  }

  /**
   * What of a text belongs in the journal, in its own words. A bare score always does; so does
   * whatever holds a plain score when nothing else was understood.
   */
  private static Optional<String> note(String text, List<Part> parts) {
    boolean score = parts.isEmpty() && ScoreText.read(text) instanceof ScoreText.Reading.Score;
    boolean nothingElse = !parts.isEmpty() && parts.stream().allMatch(Part.Note.class::isInstance);
    return ScoreText.bare(text) || score || nothingElse
        ? Optional.of(text.strip())
        : parts.stream()
            .filter(Part.Note.class::isInstance)
            .map(part -> ((Part.Note) part).text())
            .reduce((some, more) -> some + " " + more);
  }
}
