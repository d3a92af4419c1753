package respite.report;

import respite.journal.Journal;
import respite.port.Attachment;
import respite.relief.Account;
import respite.relief.Evidence;
import respite.talk.effect.Document;
import respite.wording.PageWords;
import respite.wording.PictureWords;

/** Makes the pages for doctors; none has a name in its own name. */
public record MadePages(PageWords words, PictureWords pictureWords) {
  /** The page as it is wanted, from the journal as it is. */
  public Attachment page(Document.Report wanted, Journal journal) {
    var account = Account.of(Evidence.of(journal, wanted.to()));
    var report = ClinicReport.of(journal, account, wanted.from());
    var chart = report.chart();
    return new Attachment(
        "pain-journal-%s.pdf".formatted(wanted.to()),
        "application/pdf",
        words.caption(wanted.since(), chart.from(), chart.to()),
        new ReportPdf(words, pictureWords)
            .of(report, wanted.paper(), wanted.name(), wanted.details()));
  }
}
