package respite.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import respite.answers.Alarm;
import respite.answers.Concern;
import respite.answers.Part;
import respite.answers.Tier;
import respite.answers.Understanding;

/** The reading of one text: alarm first, then language, then its parts. Weighs each piece once. */
final class OneText {
  /** Certainty from which what a piece says is taken for an alarm. */
  private static final double ALARMING = 0.3;

  /** The same where the word list has found something that may be one. */
  private static final double ALARMING_BESIDE_WORDS = 0.08;

  /** The same for a question. */
  private static final double ALARMING_ASKED = 0.5;

  /** From here on a sentence is a note although a question's words begin it. */
  private static final double SURELY_NOTE = 0.8;

  /** Longer texts are heard in pieces of so many words, half of them shared with the next. */
  private static final int WINDOW = 60;

  private final Reader reader;
  private final String text;
  private final Map<String, List<Likely>> weighed = new HashMap<>();
  private final Map<Part, Double> certainties = new HashMap<>();

  OneText(Reader reader, String text) {
    this.reader = reader;
    this.text = text;
  }

  Understanding understood() {
    Alarm alarm = alarm();
    Optional<String> language = reader.languages().of(text);
    if (isExplicit(alarm)) {
      return new Understanding(alarm, List.of(), language, OptionalDouble.of(1));
    }
    Optional<String> spoken = reader.languages().ofAlarm(text);
    if (spoken.isPresent()) {
      Alarm foreign = reader.languages().alarm(text);
      return new Understanding(foreign, List.of(), spoken, OptionalDouble.of(1));
    }
    if (language.isPresent()) {
      return new Understanding(alarm, foreign(), language, OptionalDouble.empty());
    }
    List<Part> parts = parts();
    Alarm heard = reader.matcher().hearsAlarms() ? heard(alarm) : alarm;
    return new Understanding(heard, parts, language, certainty(parts));
  }

  /** The word list's alarm; one that is heard only when slips are mended is probable at most. */
  private Alarm alarm() {
    Alarm alarm = reader.alarms().of(text);
    return switch (alarm) {
      case Alarm.Raised _ -> alarm;
      case Alarm.None _ ->
          switch (reader.alarms().of(reader.matcher().mended(text))) {
            case Alarm.Raised(Tier tier, Concern concern) when tier == Tier.EXPLICIT ->
                new Alarm.Raised(Tier.PROBABLE, concern);
            case Alarm.None none -> none;
            case Alarm.Raised raised -> raised;
          };
    };
  }

  private static boolean isExplicit(Alarm alarm) {
    return alarm instanceof Alarm.Raised(Tier tier, var _) && tier == Tier.EXPLICIT;
  }

  private OptionalDouble certainty(List<Part> parts) {
    return parts.stream()
        .limit(1)
        .mapToDouble(part -> certainties.getOrDefault(part, 1.0))
        .findFirst();
  }

  /** Of another language only a score is read. */
  private List<Part> foreign() {
    return NoteSigns.areIn(new Words(text)) ? List.of(new Part.Note(text.strip())) : List.of();
  }

  /** The alarm of the word list, weighed against what the pieces of the text mean. */
  private Alarm heard(Alarm words) {
    boolean beside = words instanceof Alarm.Raised(Tier tier, var _) && tier == Tier.PROBABLE;
    for (String piece : pieces()) {
      boolean asked = Asking.begins(new Words(piece), 0);
      double enough = beside ? ALARMING_BESIDE_WORDS : asked ? ALARMING_ASKED : ALARMING;
      double selfHarm = certainty(piece, Concern.SELF_HARM);
      double emergency = certainty(piece, Concern.EMERGENCY);
      if (selfHarm + emergency >= enough) {
        Concern concern = selfHarm >= emergency ? Concern.SELF_HARM : Concern.EMERGENCY;
        return new Alarm.Raised(Tier.PROBABLE, concern);
      }
    }
    return beside ? new Alarm.None() : words;
  }

  private double certainty(String piece, Concern concern) {
    return weigh(piece).stream()
        .filter(likely -> likely.outcome().equals(new Outcome.Alarming(concern)))
        .mapToDouble(Likely::certainty)
        .sum();
  }

  /** The sentences, the long ones in windows, and the text as a whole where it is short. */
  private Set<String> pieces() {
    List<Sentence> sentences = Sentences.of(text);
    var pieces = new LinkedHashSet<String>();
    sentences.forEach(sentence -> pieces.addAll(windows(sentence.text())));
    List<String> whole = windows(text);
    if (sentences.size() > 1 && whole.size() == 1) {
      pieces.addAll(whole);
    }
    return pieces;
  }

  private static List<String> windows(String piece) {
    var words = new Words(piece);
    if (words.size() <= WINDOW) {
      return words.size() == 0 ? List.of() : List.of(piece.strip());
    }
    var windows = new ArrayList<String>();
    for (int from = 0; from < words.size(); from += WINDOW / 2) {
      int last = Math.min(from + WINDOW, words.size()) - 1;
      windows.add(piece.substring(words.start(from), words.end(last)));
    }
    return windows;
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
    if (!sentence.asked()) {
      var words = new Words(sentence.text());
      return NoteSigns.areIn(words)
          || Plans.areIn(words)
          || Verdict.isNote(weigh(sentence.text()));
    }
    return !sentence.marked()
        && !Asking.begins(new Words(sentence.text()), 0)
        && Verdict.note(weigh(sentence.text())) >= SURELY_NOTE;
  }

  private Part answer(String question) {
    Optional<Part> guarded = reader.topics().of(reader.matcher().mended(question)).map(Part.Refusal::new);
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
