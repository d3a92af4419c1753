package respite.talk.effect;

/** The forms in which a person can take the whole journal away. */
public enum ExportKind {
  /** A table, one row an entry, for spreadsheet programs. */
  CSV,
  /** Everything there is, so that it can be taken back. */
  JSON,
  /** A FHIR R4 Bundle for the programs of clinics. */
  FHIR
}
