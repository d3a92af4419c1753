package respite.report;

/** What a picture is drawn on. */
enum Paper {
  LIGHT,
  DARK
}
