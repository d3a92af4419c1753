package respite.journal;

/**
 * What a person said of one infusion's place among the others. Any of them makes a spray or a
 * lozenge count as a treatment; an infusion without a mark is placed by its date.
 */
public enum CourseMark {
  /** A split: a new course starts with it, however near the infusion before. */
  STARTS,
  /** A join: it belongs to the course of the infusion before, however far. */
  CONTINUES,
  /** It is a treatment, placed by its date; only a spray or a lozenge needs this. */
  COUNTS
}
