package respite;

import respite.export.Exports;
import respite.journal.Journal;
import respite.port.Attachment;
import respite.port.Files;
import respite.report.MadePages;
import respite.talk.effect.Document;

/** Makes every kind of file there is, each by the package it belongs to. */
record MadeFiles(MadePages pages) implements Files {
  @Override
  public Attachment make(Document document, Journal journal) {
    return switch (document) {
      case Document.Report report -> pages.page(report, journal);
      case Document.Export(var kind, var day) -> Exports.make(kind, journal, day);
    };
  }
}
