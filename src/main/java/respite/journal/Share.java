package respite.journal;

/** How much of what a person wanted to do in a day they managed. */
public enum Share {
  NOTHING,
  A_LITTLE,
  ABOUT_HALF,
  MOST,
  ALL
}
