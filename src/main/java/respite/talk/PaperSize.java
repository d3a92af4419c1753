package respite.talk;

/** What a page is printed on. */
public enum PaperSize {
  A4,
  LETTER
}
