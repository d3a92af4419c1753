package respite.journal;

/** When side effects are asked about, counted from the treatment. */
public enum CheckIn {
  /** A day after. */
  DAY_AFTER,
  /** Seven days after. */
  WEEK_AFTER
}
