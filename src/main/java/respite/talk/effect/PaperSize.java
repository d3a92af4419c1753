package respite.talk.effect;

/** What a page is printed on. */
public enum PaperSize {
  A4,
  LETTER
}
