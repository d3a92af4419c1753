package respite.talk.effect;

/** The way to the whole journal as a file. */
public sealed interface ExportLine extends Line {
  /** Which form is wanted, and what each is for. */
  record Choose() implements ExportLine {}
}
