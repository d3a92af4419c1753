package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import respite.journal.Change;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.Extra;
import respite.journal.Journal;
import respite.journal.Rating;
import respite.talk.effect.Button;
import respite.talk.effect.Label;

/** The extras of days as the journal holds them, and the buttons that lead to them. */
final class Extras {
  private static final int A_ROW = 3;
  private static final int MEDICINES_OFFERED = 6;

  private Extras() {}

  /** What is told of a day, in the order of {@link Extra}. */
  static List<Detail> told(Journal journal, LocalDate day) {
    return Arrays.stream(Extra.values())
        .flatMap(extra -> journal.told(day, extra).stream())
        .map(Entry.Told::detail)
        .toList();
  }

  /** One button for each extra that the person wants to be offered. */
  static List<List<Button>> rows(Scene scene, LocalDate day) {
    return rows(day, scene.journal().preferences().extras());
  }

  /** Those not told yet of a rated day; none of a day too bad to answer. */
  static List<List<Button>> rowsToAdd(Scene scene, Entry.Pain rated) {
    return rated.rating().equals(new Rating.TooBad()) ? List.of() : rowsToAdd(scene, rated.about());
  }

  /** The same for those that are not told yet. */
  static List<List<Button>> rowsToAdd(Scene scene, LocalDate day) {
    return rows(
        day,
        scene.journal().preferences().extras().stream()
            .filter(extra -> scene.journal().told(day, extra).isEmpty())
            .toList());
  }

  private static List<List<Button>> rows(LocalDate day, List<Extra> extras) {
    var buttons =
        extras.stream()
            .map(extra -> button(day, extra, new Label.OfExtra(extra), ExtraFlow.OPEN))
            .toList();
    var rows = new ArrayList<List<Button>>();
    for (int from = 0; from < buttons.size(); from += A_ROW) {
      rows.add(buttons.subList(from, Math.min(from + A_ROW, buttons.size())));
    }
    return rows;
  }

  static Button button(LocalDate day, Extra extra, Label label, String choice) {
    return new Button(label, new Press.OfExtra(day, extra, choice).data());
  }

  /** What keeping a detail changes: nothing when exactly that is told already. */
  static List<Change> tell(Scene scene, LocalDate day, Detail detail, OptionalLong message) {
    Optional<Entry.Told> stands = scene.journal().told(day, detail.extra());
    if (stands.isEmpty()) {
      var entry = new Entry.Told(scene.journal().nextId(), day, scene.at(), message, detail);
      return List.of(new Change.Recorded(entry));
    }
    return stands.get().detail().equals(detail)
        ? List.of()
        : List.of(new Change.Revised(stands.get().with(detail), scene.at()));
  }

  /** The medicines told last, newest day first, each once, whatever its case. */
  static List<String> medicines(Journal journal) {
    var seen = new TreeSet<String>();
    return journal.of(Entry.Told.class).stream()
        .sorted((one, other) -> other.about().compareTo(one.about()))
        .map(Entry.Told::detail)
        .filter(Detail.Medicines.class::isInstance)
        .flatMap(detail -> ((Detail.Medicines) detail).taken().stream())
        .filter(name -> seen.add(name.toLowerCase(Locale.ROOT)))
        .limit(MEDICINES_OFFERED)
        .toList();
  }
}
