package respite.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.CheckIn;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.relief.Courses;
import respite.talk.session.Due;
import respite.talk.session.Matter;

/**
 * When Respite comes back about a treatment: whether a planned one took place, its side effects a
 * day and a week after it, and once per course the person's own verdict. Each comes once, by day,
 * and is let go when it could not come within a few days.
 */
final class CheckIns {
  /** Nothing comes before that time of day. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** Nothing comes after that time of day. */
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  /** When the time of a treatment is not known. */
  private static final LocalTime USUAL = LocalTime.NOON;

  /** Days after the last treatment of a course: relief that sets in at all has set in by then. */
  private static final int VERDICT_DAYS = 14;

  private static final int WEEK = 7;

  /** How many days after its own a check-in may still come. */
  private static final int LATE_DAYS = 2;

  private static final int LATE_PLAN_DAYS = 6;
  private static final int LATE_VERDICT_DAYS = 14;

  private CheckIns() {}

  /** Everything that is to come, each at its time. */
  static Stream<Due> due(Scene scene) {
    return scene
        .journal()
        .zone()
        .map(zone ->
            Stream.of(plans(scene, zone), sideEffects(scene, zone), verdicts(scene, zone))
                .flatMap(dues -> dues))
        .orElseGet(Stream::empty);
  }

  /**
   * The day ahead on which a treatment's side effects are first asked about; empty when none is.
   */
  static Optional<LocalDate> dayAfter(Scene scene, Entry.Treated entry) {
    LocalDate day = entry.about().plusDays(1);
    return Treatments.counts(entry) && day.isAfter(scene.today())
        ? Optional.of(day)
        : Optional.empty();
  }

  private static Stream<Due> plans(Scene scene, ZoneId zone) {
    return Treatments.planned(scene.journal()).stream()
        .flatMap(entry ->
            due(scene, zone, entry, 1, LATE_PLAN_DAYS, new Matter.TookPlace(entry.id())).stream());
  }

  private static Stream<Due> sideEffects(Scene scene, ZoneId zone) {
    List<Entry.Treated> counting = Treatments.counting(scene.journal());
    return counting.stream()
        .flatMap(entry ->
            Stream.of(CheckIn.values())
                .filter(when -> when == CheckIn.DAY_AFTER || isAlone(entry, counting))
                .filter(when -> SideEffectFlow.told(scene.journal(), entry.id(), when).isEmpty())
                .flatMap(when ->
                    due(
                        scene,
                        zone,
                        entry,
                        days(when),
                        LATE_DAYS,
                        new Matter.SideEffects(entry.id(), when))
                        .stream()));
  }

  private static int days(CheckIn when) {
    return switch (when) {
      case DAY_AFTER -> 1;
      case WEEK_AFTER -> WEEK;
    };
  }

  /** Whether no other treatment came in the week after it. */
  private static boolean isAlone(Entry.Treated entry, List<Entry.Treated> counting) {
    return counting.stream()
        .noneMatch(other ->
            other.about().isAfter(entry.about())
                && !other.about().isAfter(entry.about().plusDays(WEEK)));
  }

  private static Stream<Due> verdicts(Scene scene, ZoneId zone) {
    Journal journal = scene.journal();
    return Courses.of(journal.infusions(), journal.marks(), scene.today()).reversed().stream()
        .findFirst()
        .flatMap(course ->
            Treatments.counting(journal).stream()
                .filter(
                    entry -> Treatments.infusion(entry).equals(course.infusions().getLast().id()))
                .findFirst())
        .filter(entry -> VerdictFlow.given(scene.journal(), entry.id()).isEmpty())
        .flatMap(entry ->
            due(scene, zone, entry, VERDICT_DAYS, LATE_VERDICT_DAYS, new Matter.Course(entry.id())))
        .stream();
  }

  /**
   * A matter's time: some days after its treatment, at the treatment's hour, or on the first day
   * after that on which it can come; empty when it was put, or the days for it are over.
   */
  private static Optional<Due> due(
      Scene scene, ZoneId zone, Entry.Treated entry, int days, int late, Matter matter) {
    LocalDate first = entry.about().plusDays(days);
    LocalTime time = clamped(entry.treatment().at().orElse(USUAL));
    if (scene.session().reminded().put().contains(matter)) {
      return Optional.empty();
    }
    return first
        .datesUntil(first.plusDays(late + 1L))
        .filter(day -> !isQuiet(scene, day) && !isOver(scene, zone, day))
        .findFirst()
        .map(day -> new Due(at(day, time, zone), day, matter));
  }

  private static boolean isQuiet(Scene scene, LocalDate day) {
    return scene.session().reminded().quiet().filter(day::equals).isPresent()
        || scene.journal().preferences().pause().filter(pause -> pause.covers(day)).isPresent();
  }

  private static boolean isOver(Scene scene, ZoneId zone, LocalDate day) {
    return !scene.at().isBefore(at(day, EVENING, zone));
  }

  private static LocalTime clamped(LocalTime time) {
    return time.isBefore(MORNING) ? MORNING : time.isAfter(EVENING) ? EVENING : time;
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
