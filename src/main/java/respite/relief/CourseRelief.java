package respite.relief;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One course, and all that was measured of it.
 *
 * @param next the first day of the next course; empty for the latest one, which still runs
 * @param completeness days rated of the days seen, at most 182: day 1 to the day before the next
 *     course, or today, both included
 * @param lowest the best week; empty when no week had enough entries
 * @param aftermath from when on the days after it are untreated
 */
public record CourseRelief(
    Course course,
    Optional<LocalDate> next,
    Baseline baseline,
    Completeness completeness,
    Optional<LowestWeek> lowest,
    Outcome outcome,
    Aftermath aftermath) {}
