package respite.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import respite.answers.Alarm;
import respite.answers.Part;
import respite.answers.Tier;
import respite.answers.Understanding;

/** The reading of one text: alarm first, then language, then its parts. Weighs each piece once. */
final class OneText {
  /** From here on a sentence is a note although a question's words begin it. */
  private static final double SURELY_NOTE = 0.8;

  /** From here on it is a question although it holds a score and none of a question's words. */
  private static final double SURELY_A_QUESTION = 0.9;

  private final Reader reader;
  private final String text;
  private final Hearing hearing;
  private final Map<String, List<Likely>> weighed = new HashMap<>();
  private final Map<Part, Double> certainties = new HashMap<>();

  OneText(Reader reader, String text) {
    this.reader = reader;
    this.text = text;
    this.hearing = new Hearing(reader, text, this::weigh);
  }

  Understanding understood() {
    Optional<Alarm> explicit = hearing.explicit();
    Optional<String> language = reader.languages().of(text);
    if (explicit.isPresent()) {
      return new Understanding(explicit.get(), List.of(), language, OptionalDouble.of(1));
    }
    Optional<String> spoken = reader.languages().ofAlarm(text);
    if (spoken.isPresent()) {
      Alarm foreign = reader.languages().alarm(text);
      return new Understanding(foreign, List.of(), spoken, OptionalDouble.of(1));
    }
    if (language.isPresent()) {
      Alarm listed = reader.alarms().of(text);
      return new Understanding(listed, foreign(), language, OptionalDouble.empty());
    }
    List<Part> parts = parts();
    Alarm alarm = hearing.milder();
    return new Understanding(alarm, parts, language, certainty(alarm, parts));
  }

  private OptionalDouble certainty(Alarm alarm, List<Part> parts) {
    if (alarm instanceof Alarm.Raised(Tier tier, var _) && tier == Tier.PROBABLE) {
      return OptionalDouble.of(hearing.certainty());
    }
    return parts.stream().limit(1).mapToDouble(this::certainty).findFirst();
  }

  /** What a list or a rule decides is certain. */
  private double certainty(Part part) {
    return part instanceof Part.Note(String note) && !isNoteByItsWords(new Words(note))
        ? Verdict.note(weigh(note))
        : certainties.getOrDefault(part, 1.0);
  }

  /** Of another language only a score is read. */
  private List<Part> foreign() {
    return NoteSigns.areIn(new Words(text)) ? List.of(new Part.Note(text.strip())) : List.of();
  }

  private List<Part> parts() {
    var reading = new Reading(text, this::answer);
    for (Sentence sentence : Sentences.of(text)) {
      if (isNote(sentence)) {
        reading.note(sentence);
      } else if (sentence.asked()) {
        reading.ask(sentence);
      } else {
        reading.say(sentence);
      }
    }
    return reading.parts();
  }

  private boolean isNote(Sentence sentence) {
    var words = new Words(reader.matcher().mended(sentence.text()));
    if (!sentence.asked()) {
      List<Likely> likely = weigh(sentence.text());
      return Verdict.isNote(likely)
          || (isNoteByItsWords(words) && Verdict.question(likely) < SURELY_A_QUESTION);
    }
    return !sentence.marked()
        && !Asking.begins(words, 0)
        && Verdict.note(weigh(sentence.text())) >= SURELY_NOTE;
  }

  private static boolean isNoteByItsWords(Words words) {
    return NoteSigns.areIn(words) || Plans.areIn(words);
  }

  private Part answer(String question) {
    Optional<Part> guarded =
        reader.topics().of(reader.matcher().mended(question)).map(Part.Refusal::new);
    if (guarded.isPresent()) {
      return guarded.get();
    }
    List<Likely> likely = weigh(question);
    Part part = Verdict.of(likely);
    certainties.put(part, likely.isEmpty() ? 0 : likely.getFirst().certainty());
    return part;
  }

  private List<Likely> weigh(String piece) {
    return weighed.computeIfAbsent(piece.strip(), reader.matcher()::of);
  }
}
