package respite.talk.effect;

import java.util.Optional;

/** The way to a page for the doctor. */
public sealed interface ReportLine extends Line {
  /** Which days are wanted, and what is chosen so far. */
  record Choose(PaperSize paper, boolean details, Optional<String> name) implements ReportLine {}

  /** The name to print is waited for. */
  record TypeName() implements ReportLine {}

  /** The page comes next. */
  record Chosen() implements ReportLine {}
}
