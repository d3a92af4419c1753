package respite.wording;

import respite.talk.effect.ExportLine;

/** The way to the whole journal as a file, in English. */
final class EnglishExport {
  private EnglishExport() {}

  static String words(ExportLine line) {
    return switch (line) {
      case ExportLine.Choose() ->
          """
          Your whole journal as a file:
          CSV, a table for spreadsheets.
          JSON, everything, to keep.
          FHIR, for a clinic's program.
          Which one?\
          """;
    };
  }
}
