package respite.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import respite.answers.Part;
import respite.answers.Topic;

/**
 * Gathers the parts of one text in its order: neighbouring notes become one, what is said just
 * before a question goes with it ("I have fibro. How long does it last?"), nothing stands there
 * twice.
 */
final class Reading {
  /** More than this said before a question would drown it. */
  private static final int LONGEST_CONTEXT = 160;

  private final String text;
  private final Function<String, Part> answer;
  private final SequencedSet<Part> parts = new LinkedHashSet<>();
  private Optional<Span> noted = Optional.empty();
  private Optional<Span> said = Optional.empty();

  /** Answer finds the part for a question, or for something said that is no note. */
  Reading(String text, Function<String, Part> answer) {
    this.text = text;
    this.answer = answer;
  }

  /** A sentence for the journal. */
  void note(Sentence sentence) {
    if (said.isPresent() && !isIdle(said.get())) {
      endNote();
      endSaid();
    }
    Span span = Span.of(sentence);
    noted = Optional.of(noted.or(() -> said).map(n -> n.to(span)).orElse(span));
    said = Optional.empty();
  }

  /** A sentence that neither asks nor is clearly a note. */
  void say(Sentence sentence) {
    Span span = Span.of(sentence);
    said = Optional.of(said.map(s -> s.to(span)).orElse(span));
  }

  /** A question. */
  void ask(Sentence sentence) {
    Span span = Span.of(sentence);
    Span whole = said.map(s -> s.to(span)).filter(s -> s.length() <= LONGEST_CONTEXT).orElse(span);
    said = Optional.empty();
    Part part = answer.apply(whole.in(text));
    Optional<Part> withNote = isIdle(part) ? afterNote(whole) : besideNote(whole, part);
    endNote();
    add(withNote.orElse(part));
  }

  /**
   * A question that says nothing by itself may ask about the note before it ("gone after 3 days.
   * how come"); a note without a score is then no more than part of the question.
   */
  private Optional<Part> afterNote(Span question) {
    Optional<Part> part = withNote(question).filter(p -> !isIdle(p));
    if (part.isPresent()) {
      noted = noted.filter(note -> NoteSigns.areIn(new Words(note.in(text))));
    }
    return part;
  }

  /** A question that leaves a choice may be plain together with the note before it. */
  private Optional<Part> besideNote(Span question, Part part) {
    return part instanceof Part.Choice
        ? withNote(question).filter(Part.Answer.class::isInstance)
        : Optional.empty();
  }

  private Optional<Part> withNote(Span question) {
    return noted
        .map(note -> note.to(question))
        .filter(span -> span.length() <= LONGEST_CONTEXT)
        .map(span -> answer.apply(span.in(text)));
  }

  /**
   * The parts in order; none if nothing was read. If all of the text is a note, every sign of it is
   * kept.
   */
  List<Part> parts() {
    if (noted.isPresent() && said.isPresent() && isIdle(said.get())) {
      noted = Optional.of(noted.get().to(said.get()));
      said = Optional.empty();
    }
    endNote();
    endSaid();
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Note) {
      return List.of(new Part.Note(text.strip()));
    }
    return List.copyOf(parts);
  }

  private void endNote() {
    noted.ifPresent(span -> parts.add(new Part.Note(span.in(text))));
    noted = Optional.empty();
  }

  private void endSaid() {
    said.filter(span -> parts.isEmpty() || !isIdle(span))
        .ifPresent(span -> add(answer.apply(span.in(text))));
    said = Optional.empty();
  }

  /** A question answered before is not answered again, whatever else it may have meant. */
  private void add(Part part) {
    boolean known =
        part instanceof Part.Answer(var entry, _)
            && parts.stream().anyMatch(p -> p instanceof Part.Answer a && a.entry().equals(entry));
    if (!known) {
      parts.add(part);
    }
  }

  /** Whether it leads nowhere: beside a note it belongs to the note, else it is passed over. */
  private boolean isIdle(Span span) {
    return isIdle(answer.apply(span.in(text)));
  }

  private static boolean isIdle(Part part) {
    return part instanceof Part.Refusal(Topic topic)
        && (topic == Topic.UNKNOWN || topic == Topic.SMALL_TALK);
  }
}
