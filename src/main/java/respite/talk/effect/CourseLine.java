package respite.talk.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import respite.journal.Grade;
import respite.journal.Route;
import respite.journal.Share;
import respite.journal.SideEffect;
import respite.journal.Verdict;
import respite.relief.CourseRelief;
import respite.relief.Level;
import respite.relief.Typical;

/** What the person's own entries say of their relief. */
public sealed interface CourseLine extends Line {
  /**
   * There was no treatment yet, so there is nothing to measure.
   *
   * @param rated how many days of the last seven are rated
   * @param planned the day of the next treatment; empty when none is planned
   */
  record NoTreatment(int rated, Optional<LocalDate> planned) implements CourseLine {}

  /**
   * Where the person stands with their latest course.
   *
   * @param evenings the latest three rated days, oldest first; fewer when there are not as many
   * @param verdict the person's own verdict on that course; empty when not given
   * @param typical what is typical of its route; empty for a course of several routes
   */
  record Now(
      CourseRelief course,
      LocalDate today,
      List<Evening> evenings,
      Optional<Verdict> verdict,
      Optional<TypicalOf> typical)
      implements CourseLine {
    /** Copies the list, so that the line cannot change. */
    public Now {
      evenings = List.copyOf(evenings);
    }
  }

  /** The value of a rated day. */
  record Evening(LocalDate day, Level level) {}

  /** What is typical of the courses of one route. */
  record TypicalOf(Route route, Typical typical) {}

  /**
   * The courses, newest first.
   *
   * @param older how many more there are
   * @param typical one for each route of which there are courses
   */
  record Courses(List<Row> rows, int older, List<TypicalOf> typical) implements CourseLine {
    /** Copies the lists, so that the line cannot change. */
    public Courses {
      rows = List.copyOf(rows);
      typical = List.copyOf(typical);
    }
  }

  /** One course and the person's verdict on it. */
  record Row(CourseRelief course, Optional<Verdict> verdict) {}

  /**
   * All about one course.
   *
   * @param felt the side effects told at its check-ins, each once; empty when none were told
   * @param beside what was told beside the scores on its days
   */
  record One(Row row, List<SideEffect> felt, Beside beside) implements CourseLine {
    /** Copies the list, so that the line cannot change. */
    public One {
      felt = List.copyOf(felt);
    }
  }

  /**
   * The middle of what was told beside the scores while a course was followed; each empty when it
   * was told on fewer than three days.
   */
  record Beside(Optional<Grade> sleep, Optional<Grade> mood, Optional<Share> managed) {}

  /** How all that is computed. */
  record Rule() implements CourseLine {}
}
