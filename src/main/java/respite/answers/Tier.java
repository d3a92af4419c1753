package respite.answers;

/** How plainly a text speaks of danger, mildest first. */
public enum Tier {
  /** A harmless question about a dark thing: the usual reply and one line of help. */
  SENSITIVE,
  /** It may be danger: help first, then a way on for those who meant something else. */
  PROBABLE,
  /** It says so: everything stops, only help is shown. */
  EXPLICIT
}
