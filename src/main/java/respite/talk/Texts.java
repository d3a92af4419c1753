package respite.talk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.answers.Part;
import respite.answers.Topic;
import respite.answers.Understanding;
import respite.talk.effect.AnswerLine;
import respite.talk.effect.Effect;
import respite.talk.session.Flow;
import respite.talk.typed.MedicineText;
import respite.talk.typed.NamedScores;
import respite.talk.typed.NoteText;
import respite.talk.typed.ScoreText;
import respite.talk.typed.TreatmentText;

/** A text of somebody who has agreed: first for what the flow waits for, then for its parts. */
final class Texts {
  private Texts() {}

  static Turn turn(Scene scene, String text, Understanding understood, long message) {
    if (answersTheEvening(scene, text)) {
      return parts(scene, text, understood, message);
    }
    return switch (scene.session().flow()) {
      case Flow.AskingTime flow -> ClockFlow.said(scene, flow, text);
      case Flow.AskingCity flow -> ClockFlow.said(scene, flow, text);
      case Flow.TypingCity flow -> ClockFlow.said(scene, flow, text);
      case Flow.WritingNote flow -> NoteFlow.said(scene, flow, text);
      case Flow.ChoosingScore flow ->
          ChoiceFlow.chosen(text)
              .map(score -> ChoiceFlow.said(scene, flow, score))
              .orElseGet(() -> parts(scene, text, understood, message));
      case Flow.Telling flow when GatherFlow.takes(flow, text, understood.parts()) ->
          GatherFlow.said(scene, flow, text, message);
      case Flow.NamingDay flow when MoveFlow.takes(scene, text, understood.parts()) ->
          MoveFlow.said(scene, flow, text);
      case Flow.Rewriting flow -> RewriteFlow.said(scene, flow, text);
      case Flow.Leaving flow when LeaveFlow.takes(scene, text) -> LeaveFlow.said(scene, flow, text);
      case Flow.RatingNow _
          when ScoreText.read(text) instanceof ScoreText.Reading.Score(var score, var day, var note)
              && day.isEmpty() ->
          NowFlow.said(scene, score, note);
      case Flow.Settling flow ->
          SettingsFlow.said(scene, flow, text)
              .orElseGet(() -> parts(scene, text, understood, message));
      case Flow.WritingLength flow when LengthFlow.takes(text) ->
          LengthFlow.said(scene, flow, text);
      case Flow.WritingDose flow -> DoseFlow.said(scene, flow, text);
      case Flow.PickingDay flow when DayPicker.read(scene, text).isPresent() ->
          DayPicker.said(scene, flow, DayPicker.read(scene, text).get());
      case Flow.Treating flow when InfusionFlow.takes(scene, flow, text) ->
          InfusionFlow.said(scene, flow, text);
      case Flow.NamingReport flow -> ReportFlow.said(scene, flow, text);
      case Flow.Idle _,
          Flow.ChoosingReport _,
          Flow.Bringing _,
          Flow.Welcoming _,
          Flow.ChoosingTime _,
          Flow.Telling _,
          Flow.NamingDay _,
          Flow.Leaving _,
          Flow.RatingNow _,
          Flow.PickingDay _,
          Flow.WritingLength _,
          Flow.Rereading _,
          Flow.Treating _ ->
          parts(scene, text, understood, message);
    };
  }

  /**
   * Whether a bare number answers the evening question, although words are waited for in which a
   * number alone says nothing.
   */
  private static boolean answersTheEvening(Scene scene, String text) {
    return awaitsWords(scene) && ScoreText.bare(text) && Prompt.openQuestion(scene).isPresent();
  }

  /** Whether any words that come now are taken as they are. */
  static boolean awaitsWords(Scene scene) {
    return switch (scene.session().flow()) {
      case Flow.WritingNote _, Flow.Rewriting _, Flow.NamingReport _, Flow.TypingCity _ -> true;
      case Flow.Idle _, Flow.Open _ -> false;
    };
  }

  /** A text may hold something for the journal and questions as well: both get what they need. */
  private static Turn parts(Scene scene, String text, Understanding understood, long message) {
    List<Part> parts = understood.parts();
    NoteText read = NoteText.read(text);
    Optional<AnswerLine> journal = NextTreatment.answer(scene, text);
    boolean told = tells(text, read, parts);
    boolean settled = journal.isPresent() || told || MedicineText.denies(text);
    boolean answered =
        journal.filter(AnswerLine.NextIs.class::isInstance).isPresent()
            && NextTreatment.isAll(text);
    List<Part> questions =
        parts.stream()
            .filter(_ -> !answered)
            .filter(part ->
                switch (part) {
                  case Part.Note _ -> false;
                  case Part.Answer _ -> !read.isAllRead();
                  case Part.Refusal _ -> !read.isAllRead() && !settled;
                  case Part.Choice _ -> (text.contains("?") || !read.tells()) && !settled;
                })
            .toList();
    boolean asks = !questions.isEmpty() || journal.isPresent();
    Optional<String> note = told ? Optional.of(text.strip()) : note(text, parts);
    if (note.isEmpty()) {
      Effect reply =
          asks
              ? AnswerFlow.say(scene, questions, journal)
              : AnswerFlow.inEnglish(scene, understood).orElseGet(AnswerFlow::lost);
      return Turn.of(scene.session(), reply);
    } else if (scene.journal().zone().isEmpty()) {
      return ClockFlow.first(scene);
    }
    Turn kept = EntryFlow.said(scene, note.get(), message);
    return !asks
        ? kept
        : new Turn(
            kept.next(),
            kept.changes(),
            Stream.concat(
                    kept.effects().stream().filter(Effect.Say.class::isInstance),
                    Stream.of(AnswerFlow.say(scene, questions, journal)))
                .toList(),
            Optional.empty());
  }

  /**
   * Whether a text plainly tells the journal something and nothing else was understood of it, or a
   * score that would be lost beside what was: then what the article has no answer to is no
   * question.
   */
  private static boolean tells(String text, NoteText read, List<Part> parts) {
    boolean nothingElse =
        parts.isEmpty()
            || (!text.contains("?")
                && parts.stream().allMatch(part -> part.equals(new Part.Refusal(Topic.UNKNOWN))));
    boolean scored =
        read.score() instanceof ScoreText.Reading.Score
            && !text.contains("?")
            && parts.stream().noneMatch(Part.Note.class::isInstance);
    return read.isAllRead() || (read.tells() && nothingElse) || scored;
  }

  /** What of a text belongs in the journal, in its own words. A bare score always does. */
  private static Optional<String> note(String text, List<Part> parts) {
    boolean nothingElse = !parts.isEmpty() && parts.stream().allMatch(Part.Note.class::isInstance);
    return ScoreText.bare(text)
            || nothingElse
            || MedicineText.denies(text)
            || NamedScores.read(text).isPresent()
        ? Optional.of(text.strip())
        : parts.stream()
            .filter(Part.Note.class::isInstance)
            .map(part -> ((Part.Note) part).text())
            .reduce((some, more) -> some + " " + more)
            .or(() -> treatment(text));
  }

  /** The clause that tells of a treatment and its day, beside a question. */
  private static Optional<String> treatment(String text) {
    return Stream.of(text.split("(?<=[,.;!?\\n])", -1))
        .map(clause -> clause.strip().replaceFirst("[,.;!]$", ""))
        .filter(clause -> !clause.contains("?"))
        .filter(clause -> {
          NoteText read = NoteText.read(clause);
          return read.isOnlyTreatment()
              && read.treatment().flatMap(TreatmentText::when).isPresent();
        })
        .findFirst();
  }
}
