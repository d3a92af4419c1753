package respite.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a person has recorded, and the few choices that recording depends on. Immutable; made
 * from {@link #EMPTY} by changes.
 *
 * @param consent the last consent given; empty before the first
 * @param zone the person's time zone; empty until they told it
 * @param preferences what they chose about how it is kept
 * @param entries every entry that was not removed, in the order of making
 * @param former the forms that revised entries had before, oldest first; an entry that was never
 *     revised is not in it
 * @param reported the last journal day that a page for the doctor told; empty before the first page
 * @param made how many entries were ever made, removed ones included
 */
public record Journal(
    Optional<Consent> consent,
    Optional<ZoneId> zone,
    Preferences preferences,
    List<Entry> entries,
    Map<EntryId, List<Entry.Former>> former,
    Optional<LocalDate> reported,
    int made) {
  /** The journal of somebody who has recorded nothing. */
  public static final Journal EMPTY =
      new Journal(
          Optional.empty(),
          Optional.empty(),
          Preferences.USUAL,
          List.of(),
          Map.of(),
          Optional.empty(),
          0);

  /** Copies the list, so that the journal cannot change. */
  public Journal {
    entries = List.copyOf(entries);
    former = Map.copyOf(former);
  }

  /**
   * This journal after one change. Throws IllegalArgumentException when the change speaks of an
   * entry that does not exist, or records one whose id is not the next.
   */
  public Journal with(Change change) {
    return with(List.of(change));
  }

  /** This journal after all the changes, in order; throws as {@link #with(Change)} does. */
  public Journal with(List<Change> changes) {
    var draft = new Draft(this);
    changes.forEach(draft::apply);
    return draft.journal();
  }

  /** The id that the next entry gets. */
  public EntryId nextId() {
    return new EntryId(made + 1);
  }

  /** The entry of that id; empty when it was removed or never made. */
  public Optional<Entry> entry(EntryId id) {
    int place = place(entries, id);
    return place < 0 ? Optional.empty() : Optional.of(entries.get(place));
  }

  /** The place of an entry among those in the order of ids, as binary search tells it. */
  static int place(List<Entry> entries, EntryId id) {
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = entries.get(middle).id().compareTo(id);
      if (order == 0) {
        return middle;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** The pain entry of that id; empty when it was removed, never made, or is something else. */
  public Optional<Entry.Pain> pain(EntryId id) {
    return pains().stream().filter(pain -> pain.id().equals(id)).findFirst();
  }

  /** The pain entry that the typed message made; empty when it made none, or it was removed. */
  public Optional<Entry.Pain> painOfMessage(long message) {
    return pains().stream()
        .filter(pain -> pain.message().isPresent() && pain.message().getAsLong() == message)
        .findFirst();
  }

  /** The day's average as rated; empty when the day has none. */
  public Optional<Entry.Pain> dayRating(LocalDate day) {
    return pains().stream()
        .filter(pain -> pain.scope() == Scope.DAY && pain.about().equals(day))
        .findFirst();
  }

  /** Every pain entry in the order of making. */
  public List<Entry.Pain> pains() {
    return of(Entry.Pain.class);
  }

  /** Every treatment, given or planned, in the order of making. */
  public List<Entry.Treated> treatments() {
    return of(Entry.Treated.class);
  }

  /** The treatment of that number; empty when it is no treatment, or was taken out. */
  public Optional<Entry.Treated> treatment(EntryId id) {
    return treatments().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** The check-ins and the verdict that were told of that treatment, in the order of making. */
  public List<Entry> toldOf(EntryId treatment) {
    return entries.stream()
        .filter(entry -> entry.ofTreatment().equals(Optional.of(treatment)))
        .toList();
  }

  /**
   * What takes an entry out. What was told of a treatment afterwards goes with it, since without it
   * nobody could say what it is about.
   */
  public List<Change> without(EntryId id) {
    return Stream.concat(Stream.of(id), toldOf(id).stream().map(Entry::id))
        .<Change>map(Change.Removed::new)
        .toList();
  }

  /** The treatments that took place, in the order of making. */
  public List<Infusion> infusions() {
    return treatments().stream()
        .filter(entry -> entry.treatment().standing() == Treatment.Standing.GIVEN)
        .map(entry -> new Infusion(infusion(entry.id()), entry.about(), entry.treatment().route()))
        .toList();
  }

  /** What the person said of single infusions' places; those they said nothing of are not in it. */
  public Map<InfusionId, CourseMark> marks() {
    var marks = new HashMap<InfusionId, CourseMark>();
    for (var entry : treatments()) {
      entry.treatment().mark().ifPresent(mark -> marks.put(infusion(entry.id()), mark));
    }
    return Map.copyOf(marks);
  }

  /** The name of the infusion that a treatment's entry tells. */
  public static InfusionId infusion(EntryId entry) {
    return new InfusionId(entry.number());
  }

  /** The extra of that kind as told for the day; empty when it was not. */
  public Optional<Entry.Told> told(LocalDate day, Extra extra) {
    return of(Entry.Told.class).stream()
        .filter(told -> told.about().equals(day) && told.detail().extra() == extra)
        .findFirst();
  }

  /** Every entry of one kind in the order of making. */
  public <T extends Entry> List<T> of(Class<T> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The forms the entry had before, oldest first; empty when it was never revised. */
  public List<Entry.Former> former(EntryId id) {
    return former.getOrDefault(id, List.of());
  }

  /** The days that have an entry, newest first, each once. */
  public List<LocalDate> days() {
    var days = new ArrayList<>(entries.stream().map(Entry::about).distinct().toList());
    days.sort(Comparator.reverseOrder());
    return List.copyOf(days);
  }

  /**
   * The journal day of an instant: until the day's end, at 04:00 or as the person chose, it is
   * still the day before. Without a zone it is reckoned in UTC.
   */
  public LocalDate dayOf(Instant at) {
    LocalDate date = at.atZone(zone.orElse(ZoneOffset.UTC)).toLocalDate();
    return at.isBefore(startOf(date)) ? date.minusDays(1) : date;
  }

  /**
   * When a journal day begins, which is when the one before ends. Where the clock jumps over that
   * time, it is the jump; where the clock shows it twice, the first.
   */
  public Instant startOf(LocalDate day) {
    ZoneId clock = zone.orElse(ZoneOffset.UTC);
    var begins = day.atTime(preferences.dayEnd());
    var jump = clock.getRules().getTransition(begins);
    return jump != null && jump.isGap() ? jump.getInstant() : begins.atZone(clock).toInstant();
  }
}
