package respite.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import respite.Sample;
import respite.journal.Change;
import respite.journal.Detail;
import respite.journal.Journal;
import respite.journal.Route;
import respite.talk.effect.Occasion;
import respite.talk.session.Session;
import respite.talk.typed.NoteText;
import respite.talk.typed.ScoreText;
import respite.talk.typed.TreatmentHint;

/** The labelled notes: how many are read rightly, and that none is read wrongly in silence. */
class LabelledNotesTest {
  private static final Path NOTES = Path.of("src/test/resources/notes.tsv");
  private static final double GOAL = 0.97;
  private static final Scene SCENE =
      new Scene(
          Sample.article(),
          Session.NEW,
          Journal.EMPTY.with(new Change.ZoneChosen(ZoneId.of("Europe/London"))),
          Instant.parse("2026-11-24T18:05:00Z"));

  /** A note's reading, as the columns of the file write it. */
  record Columns(String score, String when, Set<String> told, String treatment) {
    static Columns of(String score, String when, String told, String treatment) {
      return new Columns(score, when, kinds(told), treatment);
    }

    private static Set<String> kinds(String told) {
      var kinds = new TreeSet<String>();
      if (!told.equals("-")) {
        for (String kind : told.split("; ", -1)) {
          String[] parts = kind.split("=", 2);
          Arrays.stream(parts[1].split(",", -1)).forEach(each -> kinds.add(parts[0] + "=" + each));
        }
      }
      return kinds;
    }

    /** Whether something is taken that the label does not have, and nothing is asked about it. */
    boolean isSilentlyWrong(Columns label) {
      boolean asks = score.startsWith("?") || when.equals("?");
      boolean scoreTaken = !asks && !score.equals("-") && !score.equals(label.score);
      boolean misdated = !asks && !when.equals(label.when);
      return scoreTaken || misdated || !label.told.containsAll(told);
    }
  }

  record Note(String text, Columns label, Columns read) {}

  static List<Note> notes(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(row -> new Note(row[0], Columns.of(row[1], row[2], row[3], row[4]), read(row[0])))
        .toList();
  }

  @Test
  void nearlyAllAreReadRightlyAndNoneWronglyInSilence() throws IOException {
    List<Note> notes = notes(NOTES);
    List<Note> missed = notes.stream().filter(note -> !note.label().equals(note.read())).toList();
    double share = 1 - (double) missed.size() / notes.size();
    System.out.printf(
        Locale.ROOT,
        "%d of %d labelled notes are read rightly: %.1f %%%n",
        notes.size() - missed.size(),
        notes.size(),
        100 * share);

    assertThat(notes).hasSizeGreaterThanOrEqualTo(300);
    assertThat(notes).filteredOn(note -> note.read().isSilentlyWrong(note.label())).isEmpty();
    assertThat(share).as("share, missed: %s", missed).isGreaterThanOrEqualTo(GOAL);
  }

  private static Columns read(String text) {
    NoteText note = NoteText.read(text);
    List<Occasion> occasions = EntryFlow.occasions(SCENE, note);
    return Columns.of(
        score(note.score()),
        occasions.size() > 1 ? "?" : when(occasions.getFirst()),
        note.told().isEmpty()
            ? "-"
            : note.told().stream().map(LabelledNotesTest::told).collect(Collectors.joining("; ")),
        note.treatment().map(found -> hint(found.hint(SCENE.today(), note.when()))).orElse("-"));
  }

  private static String score(ScoreText.Reading reading) {
    return switch (reading) {
      case ScoreText.Reading.None() -> "-";
      case ScoreText.Reading.Score(var value, _, _) -> Integer.toString(value);
      case ScoreText.Reading.Between(_, var lower, var upper, _, _) -> "?" + lower + "," + upper;
      case ScoreText.Reading.OffScale(_, var guesses, _, _) -> "?" + list(guesses);
      case ScoreText.Reading.Perhaps(var scores, _) -> "?" + list(scores);
    };
  }

  private static String when(Occasion when) {
    if (when.equals(Occasion.now(SCENE.today()))) {
      return "now";
    }
    return day(when.day())
        + when.at().map(at -> " " + at.toLocalTime()).orElse("")
        + when.part().map(part -> " " + part.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  private static String told(Detail detail) {
    return switch (detail) {
      case Detail.Sleep(var how, var length) ->
          "sleep="
              + length.map(LabelledNotesTest::hours).or(() -> how.map(Enum::name)).orElseThrow();
      case Detail.Sites(var where) -> "sites=" + list(where);
      case Detail.Qualities(var feelings) -> "qualities=" + list(feelings);
      case Detail.Medicines(var taken) -> "medicines=" + list(taken);
      case Detail.Mood(var how) -> "mood=" + how;
      case Detail.Managed _, Detail.Interference _ ->
          throw new AssertionError("no text tells " + detail);
    };
  }

  private static String hint(TreatmentHint hint) {
    return hint.route().map(Route::name).orElse("ANY")
        + " "
        + hint.day().map(LabelledNotesTest::day).orElse("-")
        + hint.at().map(time -> " " + time).orElse("");
  }

  private static String hours(Duration length) {
    return length.toHours() + "h" + (length.toMinutesPart() == 0 ? "" : length.toMinutesPart());
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT).format(day);
  }

  private static String list(List<?> all) {
    return all.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
