package respite.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import respite.answers.Alarm;
import respite.answers.Part;
import respite.answers.Tier;
import respite.answers.Topic;
import respite.answers.Understanding;

/** The reading of one text: alarm first, then language, then its parts. Weighs each piece once. */
final class OneText {
  /** From here on a sentence is a note although a question's words begin it. */
  private static final double SURELY_NOTE = 0.8;

  /** From here on a sentence without a score is a note although another one asks something. */
  private static final double SURELY_NOTE_BESIDE = 0.95;

  /** From here on it is a question to the article, whatever score or topic's word it holds. */
  private static final double SURELY_A_QUESTION = 0.9;

  private final Reader reader;
  private final String text;
  private final Hearing hearing;
  private final Optional<Topic> person;
  private final Map<String, List<Likely>> weighed = new HashMap<>();
  private final Map<Part, Double> certainties = new HashMap<>();

  OneText(Reader reader, String text) {
    this.reader = reader;
    this.text = text;
    this.hearing = new Hearing(reader, text, this::weigh);
    this.person = reader.topics().person(reader.matcher().mended(text));
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
    List<Sentence> sentences = Sentences.of(text);
    boolean asks = sentences.stream().anyMatch(Sentence::asked);
    boolean tells = !asks && sentences.stream().anyMatch(sentence -> isNote(sentence, false));
    for (Sentence sentence : sentences) {
      if (sentence.asked()
          ? isNoteAfterAll(sentence)
          : isNote(sentence, asks) || (tells && !isSurelyAsked(sentence))) {
        reading.note(sentence);
      } else if (sentence.asked()) {
        reading.ask(sentence);
      } else {
        reading.say(sentence);
      }
    }
    return reading.parts();
  }

  /** What is told beside a question mostly belongs to the question. */
  private boolean isNote(Sentence sentence, boolean besideQuestion) {
    List<Likely> likely = weigh(sentence.text());
    boolean means =
        besideQuestion ? Verdict.note(likely) >= SURELY_NOTE_BESIDE : Verdict.isNote(likely);
    String mended = reader.matcher().mended(sentence.text());
    if (besideQuestion && reader.topics().person(mended).equals(Optional.of(Topic.CHILDREN))) {
      return false; // the number in it is an age
    }
    var words = new Words(mended);
    return means || (isNoteByItsWords(words) && Verdict.question(likely) < SURELY_A_QUESTION);
  }

  /** Where nothing else is asked, a sentence beside a note goes with it unless this is so. */
  private boolean isSurelyAsked(Sentence sentence) {
    List<Likely> likely = weigh(sentence.text());
    return Verdict.question(likely) + Verdict.silent(likely) >= SURELY_A_QUESTION;
  }

  /** "What a night", "when I woke up": a question's words, but none is asked. */
  private boolean isNoteAfterAll(Sentence sentence) {
    var words = new Words(reader.matcher().mended(sentence.text()));
    return !sentence.marked()
        && !Asking.begins(words, 0)
        && Verdict.note(weigh(sentence.text())) >= SURELY_NOTE;
  }

  private static boolean isNoteByItsWords(Words words) {
    return NoteSigns.areIn(words) || Plans.areIn(words);
  }

  private Part answer(String question) {
    List<Likely> likely = weigh(question);
    Optional<TopicWords.Named> named = reader.topics().of(reader.matcher().mended(question));
    Optional<Topic> refused = named.filter(TopicWords.Named::firm).map(TopicWords.Named::topic);
    if (refused.or(() -> person).isPresent()) {
      return new Part.Refusal(refused.or(() -> person).get());
    }
    if (named.isPresent()) {
      return perhaps(named.get().topic(), likely);
    }
    Part part = Verdict.of(likely);
    certainties.put(part, likely.isEmpty() ? 0 : likely.getFirst().certainty());
    return part;
  }

  /** A topic's word that may only tell about somebody leaves a choice in what is surely asked. */
  private static Part perhaps(Topic topic, List<Likely> likely) {
    return Verdict.question(likely) >= SURELY_A_QUESTION
        ? Verdict.choice(likely)
        : new Part.Refusal(topic);
  }

  private List<Likely> weigh(String piece) {
    return weighed.computeIfAbsent(piece.strip(), reader.matcher()::of);
  }
}
