package respite.journal;

/** How something was, in five steps in words. */
public enum Grade {
  VERY_BAD,
  BAD,
  MIDDLING,
  GOOD,
  VERY_GOOD
}
