package respite.talk.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import respite.journal.Detail;

/**
 * The score of a text, and the phrases that may date it. A phrase dates the text where it leads it,
 * and a score where it stands right beside it or only places and feelings stand between; "worse
 * than yesterday" dates nothing.
 *
 * @param reading the score, without a day; phrases that date it are out of its note, unless they
 *     say more than the entry can hold
 * @param others the text with spaces for the numbers that are scores or may be
 * @param lead the phrase that opens the text; empty when none does
 * @param phrases every other phrase that may date something
 * @param figures the numbers that are scores or may be
 */
record DatedScore(
    ScoreText.Reading reading,
    Plain others,
    Optional<Found<When>> lead,
    List<Found<When>> phrases,
    List<Figure> figures) {
  /** Before these a day or time is one that something is compared with or lasts from or to. */
  private static final Pattern REFERRED =
      Pattern.compile(
          "\\b(?:than|since|until|till|from|before|after|like|of|for|by|as|to|over|every|following|per"
              + "|compared|and|vs|versus|unlike|between) (?:the )?$");

  private static final Pattern LED_IN =
      Pattern.compile(
          "^[\\s,:;-]*(?:(?:it |i )?(?:was|were)(?: about| around| at)?(?: an?)? (?=\\d))?");
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:^|[,.;] ?|\\bpain(?: level| score)?(?: is| was|:)? ?)(?:\\d{1,2}|one|two|three|four|five|six"
              + "|seven|eight|nine|ten)(?: ?/ ?10| out of (?:10|ten))?,? $");
  private static final Pattern CLAUSE_END = Pattern.compile("[.;!?\\n]| (?:and|but|then|so) |,");
  private static final Pattern FILLING =
      Pattern.compile(
          "(?:[\\s,]|\\b(?:in|my|the|both|left|right|side|pain|really|bad|very|with|and|all|a|is|was|around"
              + "|mostly|mainly|on|too|out of ten)\\b)*+");

  static DatedScore read(Plain all) {
    List<Found<When>> phrases = new ArrayList<>(dating(all));
    Optional<Found<When>> lead =
        phrases.stream().filter(phrase -> phrase.start() == 0 && leads(all, phrase)).findFirst();
    lead.ifPresent(phrases::remove);
    Optional<Found<When>> beside =
        lead.isPresent()
            ? Optional.empty()
            : phrases.stream()
                .filter(phrase -> phrase.what().isElsewhere() || phrase.what().part().isPresent())
                .filter(phrase -> BESIDE.matcher(all.lower().substring(0, phrase.start())).find())
                .findFirst();
    int from = lead.map(phrase -> begin(all, phrase.end())).orElse(0);
    Plain opened = new Plain(all.words().substring(from), all.lower().substring(from));
    Plain text = beside.map(phrase -> opened.blank(phrase.start(), phrase.end())).orElse(opened);
    Plain closed = beside.map(phrase -> opened.cut(phrase.start(), phrase.end())).orElse(opened);
    ScoreText.Reading reading = ScoreText.read(closed, Optional.empty());
    List<Figure> figures =
        reading instanceof ScoreText.Reading.None
            ? List.of()
            : ScoreText.decisive(text.lower()).stream().map(figure -> figure.on(from)).toList();
    Plain others = all;
    for (Figure figure : figures) {
      others = others.blank(figure.start(), figure.end());
    }
    if (!figures.isEmpty()) {
      phrases = new ArrayList<>(dating(others)); // what looked like a time may be the score
      lead.ifPresent(phrases::remove);
    }
    Optional<String> words =
        lead.or(() -> beside)
            .filter(phrase -> phrase.what().part().isPresent())
            .map(phrase -> all.words().substring(phrase.start(), phrase.end()));
    return new DatedScore(
        words.map(reading::noting).orElse(reading), others, lead, phrases, figures);
  }

  /** How the text is dated, given what else it tells. */
  NoteText.Dating dating(List<Found<Detail>> told) {
    List<Found<When>> free =
        phrases.stream()
            .filter(phrase -> told.stream().noneMatch(phrase::meets))
            .filter(phrase -> !phrase.what().day().map(DatedScore::isAhead).orElse(false))
            .toList();
    NoteText.Dating by =
        lead.filter(phrase -> told.stream().noneMatch(phrase::meets))
            .map(NoteText.Dating::by)
            .orElse(NoteText.Dating.NONE);
    return figures.isEmpty() ? words(by, free, told) : score(by, free, told);
  }

  private NoteText.Dating score(
      NoteText.Dating lead, List<Found<When>> free, List<Found<Detail>> told) {
    if (figures.size() > 1) {
      return lead;
    }
    Figure figure = figures.getFirst();
    NoteText.Dating dating = lead;
    for (Found<When> phrase : free) {
      if (isBeside(figure, phrase, told)) {
        dating =
            dating.when().isEmpty() || dating.doubtful()
                ? NoteText.Dating.by(phrase)
                : dating.and(phrase);
      } else if (dating.when().isEmpty()
          && phrase.what().isElsewhere()
          && isInClause(figure, phrase)) {
        dating = NoteText.Dating.perhaps(phrase);
      }
    }
    return dating;
  }

  private NoteText.Dating words(
      NoteText.Dating lead, List<Found<When>> free, List<Found<Detail>> told) {
    if (lead.when().isPresent() || free.isEmpty()) {
      return lead;
    }
    Found<When> last = free.getLast();
    if (told.isEmpty() && !last.what().day().map(DatedScore::isPast).orElse(false)) {
      return lead; // words alone are about today, unless a day that is over is named
    }
    boolean closes = others.lower().substring(last.end()).matches("[\\s.!)]*");
    if (closes && free.size() == 1) {
      return NoteText.Dating.by(last);
    }
    return told.isEmpty()
        ? lead
        : free.stream()
            .filter(phrase -> phrase.what().isElsewhere())
            .findFirst()
            .map(NoteText.Dating::perhaps)
            .orElse(lead);
  }

  private boolean isBeside(Figure figure, Found<When> phrase, List<Found<Detail>> told) {
    if (phrase.end() <= figure.start()) {
      String between = others.lower().substring(phrase.end(), figure.start());
      String before = others.lower().substring(0, phrase.start());
      return between.matches("[\\s:]*(?:it was|was|about|around|a)?\\s*")
          && before.matches("(?s)(?:.*[.,;!\\n])?\\s*(?:and )?");
    }
    if (phrase.start() < figure.end()) {
      return false;
    }
    Plain between = others;
    for (Found<Detail> detail : told) {
      between = between.blank(detail.start(), detail.end());
    }
    return FILLING.matcher(between.lower().substring(figure.end(), phrase.start())).matches();
  }

  private boolean isInClause(Figure figure, Found<When> phrase) {
    String between =
        others
            .lower()
            .substring(
                Math.min(figure.end(), phrase.end()), Math.max(figure.start(), phrase.start()));
    return !CLAUSE_END.matcher(between).find();
  }

  private static boolean isPast(NamedDay day) {
    return switch (day) {
      case NamedDay.Yesterday _, NamedDay.LastNamed _, NamedDay.Ago _, NamedDay.Dated _ -> true;
      case NamedDay.Today _, NamedDay.Last _, NamedDay.On _, NamedDay.Ahead _, NamedDay.Next _ ->
          false;
    };
  }

  private static boolean isAhead(NamedDay day) {
    return day instanceof NamedDay.Ahead || day instanceof NamedDay.Next;
  }

  /** The phrases that date something, and do not just compare with a day or lead from it. */
  private static List<Found<When>> dating(Plain all) {
    return WhenText.in(all.lower()).stream()
        .filter(phrase -> !REFERRED.matcher(all.lower().substring(0, phrase.start())).find())
        .filter(phrase -> !all.lower().startsWith("'", phrase.end()))
        .toList();
  }

  private static boolean leads(Plain all, Found<When> phrase) {
    boolean plain = phrase.what().isElsewhere() || phrase.what().part().isPresent();
    return plain
        && all.lower().substring(phrase.end()).chars().anyMatch(Character::isLetterOrDigit);
  }

  private static int begin(Plain all, int end) {
    Matcher joint = LED_IN.matcher(all.lower().substring(end));
    return joint.find() ? end + joint.end() : end;
  }
}
