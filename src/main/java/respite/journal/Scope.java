package respite.journal;

/** The time a rating speaks for. The two are never mixed: a moment is a poor stand-in for a day. */
public enum Scope {
  /** The average of the whole day, as the evening question asks it. */
  DAY,
  /** The moment the person wrote, a flare for example. */
  MOMENT
}
