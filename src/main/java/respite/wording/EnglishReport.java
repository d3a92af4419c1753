package respite.wording;

import respite.talk.effect.Document;
import respite.talk.effect.PaperSize;
import respite.talk.effect.ReportLine;

/** The way to a page for the doctor, in English. */
final class EnglishReport {
  private EnglishReport() {}

  static String words(ReportLine line) {
    return switch (line) {
      case ReportLine.Choose(var paper, var details, var name) ->
          """
          One page for your doctor, as a PDF. %s, %s, %s.
          Which days should it tell?\
          """
              .formatted(
                  paper(paper),
                  details
                      ? "with notes, side effects and medicines on a second page"
                      : "without your notes",
                  name.map(typed -> "with the name " + Html.escape(typed))
                      .orElse("without a name"));
      case ReportLine.TypeName() ->
          "Type the name as it should stand on the page. It is not kept afterwards.";
      case ReportLine.Chosen() -> "The page comes next.";
    };
  }

  static String since(Document.Since since) {
    return switch (since) {
      case LAST_REPORT -> "Since your last report";
      case LAST_INFUSION -> "Since your last infusion";
      case EIGHT_WEEKS -> "The last eight weeks";
      case ALL -> "All your entries";
    };
  }

  private static String paper(PaperSize paper) {
    return switch (paper) {
      case A4 -> "A4";
      case LETTER -> "Letter";
    };
  }
}
