package respite.relief;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import respite.journal.CourseMark;
import respite.journal.Infusion;
import respite.journal.InfusionId;

/** Groups infusions into courses, by their dates and by what the person said of them. */
public final class Courses {
  /** Infusions whose dates differ by at most this many days belong together. */
  public static final int NEAR_DAYS = 4;

  private final Map<InfusionId, CourseMark> marks;

  private Courses(Map<InfusionId, CourseMark> marks) {
    this.marks = marks;
  }

  /**
   * The courses given up to today, which is included, earliest first. Infusions planned for later
   * are left out, and so are sprays and lozenges without a mark; marks of infusions that are not in
   * the list mean nothing. Infusions of one day are always one course.
   */
  public static List<Course> of(
      List<Infusion> infusions, Map<InfusionId, CourseMark> marks, LocalDate today) {
    return new Courses(marks).group(infusions, today);
  }

  private List<Course> group(List<Infusion> infusions, LocalDate today) {
    var groups = new ArrayList<List<Infusion>>();
    infusions.stream()
        .filter(infusion -> !infusion.day().isAfter(today) && isTreatment(infusion))
        .sorted(comparing(Infusion::day).thenComparing(Infusion::id))
        .forEach(infusion -> place(infusion, groups));
    return groups.stream().map(Course::new).toList();
  }

  private boolean isTreatment(Infusion infusion) {
    return !infusion.route().isMedicine() || marks.containsKey(infusion.id());
  }

  private void place(Infusion infusion, List<List<Infusion>> groups) {
    if (groups.isEmpty() || starts(groups.getLast().getLast(), infusion)) {
      groups.add(new ArrayList<>());
    }
    groups.getLast().add(infusion);
  }

  private boolean starts(Infusion before, Infusion infusion) {
    long apart = ChronoUnit.DAYS.between(before.day(), infusion.day());
    return switch (Optional.ofNullable(marks.get(infusion.id())).orElse(CourseMark.COUNTS)) {
      case STARTS -> apart > 0;
      case CONTINUES -> false;
      case COUNTS -> apart > NEAR_DAYS;
    };
  }
}
