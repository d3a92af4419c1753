package respite.wording;

/** The languages Respite speaks. */
public enum Language {
  ENGLISH
}
