package respite.report;

import respite.journal.Journal;
import respite.port.Attachment;
import respite.port.Files;
import respite.relief.Account;
import respite.relief.Evidence;
import respite.talk.Document;
import respite.wording.PageWords;
import respite.wording.PictureWords;

/** Makes every kind of file there is; none has a name in its own name. */
public record MadeFiles(PageWords words, PictureWords pictureWords) implements Files {
  @Override
  public Attachment make(Document document, Journal journal) {
    return switch (document) {
      case Document.Report report -> page(report, journal);
    };
  }

  private Attachment page(Document.Report wanted, Journal journal) {
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
