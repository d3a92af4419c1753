package respite.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import respite.answers.Alarm;
import respite.answers.Concern;
import respite.answers.Tier;

/** Hears the alarms of one text: those that the word lists find, and what its pieces mean. */
final class Hearing {
  /** Certainty from which what a piece says is taken for an alarm. */
  private static final double ALARMING = 0.15;

  /** The same where the word list has found something that may be one. */
  private static final double ALARMING_BESIDE_WORDS = 0.08;

  /** The same for a question. */
  private static final double ALARMING_ASKED = 0.3;

  /** An explicit emergency is doubted where every piece is a note so surely and no alarm. */
  private static final double SURELY_NOTE = 0.9;

  private static final double SURELY_NO_ALARM = 0.03;

  /** Longer texts are heard in pieces of so many words, half of them shared with the next. */
  private static final int WINDOW = 60;

  /** Where a sentence goes on behind its score; a comma before a digit belongs to the score. */
  private static final Pattern JOINT =
      Pattern.compile(",(?!\\d)| and | but | - ", Pattern.CASE_INSENSITIVE);

  /** A score at the beginning of a sentence has at most so many characters. */
  private static final int LONGEST_SCORE = 30;

  private final Reader reader;
  private final String text;
  private final Function<String, List<Likely>> weigh;

  Hearing(Reader reader, String text, Function<String, List<Likely>> weigh) {
    this.reader = reader;
    this.text = text;
    this.weigh = weigh;
  }

  /** An alarm that words raise plainly; empty where there is none, or where it is doubted. */
  Optional<Alarm> explicit() {
    Alarm words = reader.alarms().of(text);
    return isExplicit(words) && !isDoubted(words) ? Optional.of(words) : Optional.empty();
  }

  /** What is left when nothing explicit was heard. */
  Alarm milder() {
    Alarm words = reader.alarms().of(text);
    return reader.matcher().hearsAlarms() ? heard(words) : words;
  }

  private static boolean isExplicit(Alarm alarm) {
    return alarm instanceof Alarm.Raised(Tier tier, var _) && tier == Tier.EXPLICIT;
  }

  /** "My neighbour collapsed last month": words of an emergency in what is plainly a note. */
  private boolean isDoubted(Alarm words) {
    return reader.matcher().hearsAlarms()
        && words instanceof Alarm.Raised(var _, Concern concern)
        && concern == Concern.EMERGENCY
        && pieces().stream()
            .map(weigh)
            .allMatch(likely ->
                Verdict.note(likely) >= SURELY_NOTE && Verdict.alarm(likely) < SURELY_NO_ALARM);
  }

  /** The alarm of the word list, weighed against what the pieces of the text mean. */
  private Alarm heard(Alarm found) {
    Alarm words = found.equals(new Alarm.None()) ? slipped() : found;
    if (words instanceof Alarm.Raised(Tier tier, Concern concern) && tier == Tier.EXPLICIT) {
      return new Alarm.Raised(Tier.PROBABLE, concern);
    }
    boolean beside = words instanceof Alarm.Raised(Tier tier, var _) && tier == Tier.PROBABLE;
    for (String piece : pieces()) {
      boolean asked = Asking.begins(new Words(piece), 0);
      double enough = beside ? ALARMING_BESIDE_WORDS : asked ? ALARMING_ASKED : ALARMING;
      List<Likely> likely = weigh.apply(piece);
      if (Verdict.alarm(likely) >= enough) {
        double selfHarm = Verdict.alarm(likely, Concern.SELF_HARM);
        double emergency = Verdict.alarm(likely, Concern.EMERGENCY);
        Concern concern = selfHarm >= emergency ? Concern.SELF_HARM : Concern.EMERGENCY;
        return new Alarm.Raised(Tier.PROBABLE, concern);
      }
    }
    return beside ? new Alarm.None() : words;
  }

  /** What the word lists hear once slips of the finger are mended. */
  private Alarm slipped() {
    return reader.alarms().of(reader.matcher().mended(text));
  }

  /** How surely the loudest piece is an alarm, from 0 to 1. */
  double certainty() {
    return pieces().stream().map(weigh).mapToDouble(Verdict::alarm).max().orElse(0);
  }

  /** The sentences, the long ones in windows, and the text as a whole where it is short. */
  private Set<String> pieces() {
    List<Sentence> sentences = Sentences.of(text);
    var pieces = new LinkedHashSet<String>();
    sentences.forEach(sentence -> pieces.addAll(windows(sentence.text())));
    sentences.forEach(sentence -> behindScore(sentence.text()).ifPresent(pieces::add));
    List<String> whole = windows(text);
    if (sentences.size() > 1 && whole.size() == 1) {
      pieces.addAll(whole);
    }
    return pieces;
  }

  /** What follows a score in one sentence ("pain 6, ..."), which would be drowned by it. */
  private static Optional<String> behindScore(String sentence) {
    Matcher joint = JOINT.matcher(sentence);
    return joint.find()
            && joint.start() <= LONGEST_SCORE
            && NoteSigns.areIn(new Words(sentence.substring(0, joint.start())))
        ? windows(sentence.substring(joint.end())).stream().findFirst()
        : Optional.empty();
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
}
