package respite.journal;

/**
 * The patient's own global impression of change since a course began: the seven steps of the PGIC,
 * best first (Guy 1976; recommended for pain trials by IMMPACT, Dworkin 2005).
 */
public enum Verdict {
  VERY_MUCH_BETTER,
  MUCH_BETTER,
  A_LITTLE_BETTER,
  NO_CHANGE,
  A_LITTLE_WORSE,
  MUCH_WORSE,
  VERY_MUCH_WORSE
}
