package respite.talk.typed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Detail;
import respite.journal.Site;

/**
 * All that a typed text tells the journal: the score first, then when, then what else of the day,
 * then a treatment. What is not certain is told apart, so that it can be asked back.
 *
 * @param text the whole text, as typed
 * @param score the score, without its day; what it leaves is the note, with every word whose
 *     meaning the entry does not carry
 * @param when what plainly dates the text; empty when nothing does
 * @param doubtful whether that may date something else in it
 * @param told the extras of the day, each kind once
 * @param treatment the treatment told, if any
 * @param rest what is left of the words once all that was read is taken away
 */
public record NoteText(
    String text,
    ScoreText.Reading score,
    Optional<When> when,
    boolean doubtful,
    List<Detail> told,
    Optional<TreatmentText> treatment,
    String rest) {
  /** Copies the list, so that the reading cannot change. */
  public NoteText {
    told = List.copyOf(told);
  }

  /** Reads a text. */
  public static NoteText read(String text) {
    Plain all = Plain.of(text);
    List<Found<When>> phrases = WhenText.in(all.lower());
    List<Found<When>> lately = WhenText.hoursAgo(all.lower());
    var treatment =
        TreatmentText.find(all, Stream.concat(phrases.stream(), lately.stream()).toList());
    Plain own = treatment.map(found -> all.blank(found.start(), found.end())).orElse(all);
    var dated = DatedScore.read(own);
    Plain others = dated.others();
    List<Found<Detail>> told = details(others);
    Plain left = others;
    for (Found<?> found : told) {
      left = left.blank(found.start(), found.end());
    }
    Dating dating = dated.dating(told);
    for (Found<?> phrase : dating.phrases()) {
      left = left.blank(phrase.start(), phrase.end());
    }
    return new NoteText(
        text.strip(),
        noted(dated, treatment.map(found -> all.words().substring(found.start(), found.end()))),
        dating.when(),
        dating.doubtful(),
        merged(told),
        treatment.map(Found::what),
        leftOver(left.words()));
  }

  /** Whether nothing but a treatment is told. */
  public boolean isOnlyTreatment() {
    return treatment.isPresent()
        && score instanceof ScoreText.Reading.None
        && told.isEmpty()
        && rest.isEmpty();
  }

  /** Whether every word of it was read, and none is a question's. */
  public boolean isAllRead() {
    return tells() && rest.isEmpty() && !text.contains("?");
  }

  /** Whether anything of it is for the journal beside its words. */
  public boolean tells() {
    return treatment.isPresent() || !told.isEmpty() || score instanceof ScoreText.Reading.Score;
  }

  /** The words that told of a treatment stay in the note as well. */
  private static ScoreText.Reading noted(DatedScore dated, Optional<String> treatment) {
    return treatment.map(words -> dated.reading().noting(words)).orElse(dated.reading());
  }

  private static List<Found<Detail>> details(Plain text) {
    var found = new ArrayList<Found<Detail>>();
    SleepText.in(text.lower()).forEach(sleep -> found.add(as(sleep.what(), sleep)));
    MoodText.in(text.lower()).forEach(mood -> found.add(as(mood.what(), mood)));
    for (Found<String> medicine : MedicineText.in(text)) {
      found.add(as(new Detail.Medicines(List.of(medicine.what())), medicine));
    }
    SiteWords.ALL.in(text.lower()).forEach(site -> found.add(as(sites(site), site)));
    QualityWords.ALL
        .in(text.lower())
        .forEach(quality -> found.add(as(new Detail.Qualities(List.of(quality.what())), quality)));
    return found;
  }

  private static Detail sites(Found<Site> site) {
    return new Detail.Sites(List.of(site.what()));
  }

  private static Found<Detail> as(Detail detail, Found<?> place) {
    return new Found<>(detail, place.start(), place.end());
  }

  private static List<Detail> merged(List<Found<Detail>> found) {
    var merged = new ArrayList<Detail>();
    for (Found<Detail> one : found) {
      Optional<Detail> same =
          merged.stream().filter(other -> other.extra() == one.what().extra()).findFirst();
      same.ifPresentOrElse(
          other -> merged.set(merged.indexOf(other), Told.both(other, one.what())),
          () -> merged.add(one.what()));
    }
    merged.sort(Comparator.comparing(Detail::extra));
    return merged;
  }

  /** Words that join what was read, left alone, are nothing worth showing. */
  private static String leftOver(String words) {
    String rest =
        words
            .replaceAll("\\s+", " ")
            .replaceAll(
                "(?i)^(?: |[.,;:!()/&+-]|(?:i|and|in|my|the|both|took|take|taken|had|with|of|on"
                    + "|at|is|it|it's|was|a|for|just|also|but|then|plus|pain|left|right|today|now)(?![\\p{L}\\d'])"
                    + ")+$",
                "");
    return Plain.tidy(rest.strip());
  }

  /** How a text is dated, and by which phrases. */
  record Dating(Optional<When> when, boolean doubtful, List<Found<When>> phrases) {
    /** Copies the list. */
    Dating {
      phrases = List.copyOf(phrases);
    }

    static final Dating NONE = new Dating(Optional.empty(), false, List.of());

    static Dating by(Found<When> phrase) {
      return new Dating(Optional.of(phrase.what()), false, List.of(phrase));
    }

    static Dating perhaps(Found<When> phrase) {
      return new Dating(Optional.of(phrase.what()), true, List.of());
    }

    /** Dated by one more phrase; where the two clash, the first stands. */
    Dating and(Found<When> phrase) {
      return when.flatMap(first -> first.and(phrase.what()))
          .map(both ->
              new Dating(
                  Optional.of(both),
                  doubtful,
                  Stream.concat(phrases.stream(), Stream.of(phrase)).toList()))
          .orElse(this);
    }
  }
}
