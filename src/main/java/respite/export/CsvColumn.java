package respite.export;

/** The columns of the table, in their order; docs/exports.md says what each holds. */
enum CsvColumn {
  DAY,
  RECORDED,
  TIME_ZONE,
  KIND,
  SCORE,
  TOO_BAD,
  SPEAKS_FOR,
  NOTE,
  LATE,
  CHANGED,
  FIRST_SCORE,
  GIVEN,
  ROUTE,
  AT,
  MINUTES,
  DOSE,
  COURSE,
  SLEEP,
  SLEEP_HOURS,
  MOOD,
  MANAGED,
  INTERFERENCE,
  SITES,
  QUALITIES,
  MEDICINES,
  CHECK_IN,
  SIDE_EFFECTS,
  VERDICT,
  TREATMENT_DAY,
  ENTRY;

  /** The heading, like "sleep hours". */
  String heading() {
    return Words.of(this);
  }
}
