package respite.export;

import java.time.Instant;
import java.time.LocalDate;
import respite.journal.Journal;
import respite.talk.ExportKind;

/** Makes files of a whole journal, and reads such a file back. */
public final class Exports {
  private Exports() {}

  /**
   * The journal as a file of that kind; the same journal on the same day gives the same bytes.
   *
   * @param today the journal day on which it is made
   */
  public static ExportFile make(ExportKind kind, Journal journal, LocalDate today) {
    String name = "respite-journal-" + today;
    return switch (kind) {
      case CSV -> new ExportFile(name + ".csv", CsvTable.bytes(journal));
      case JSON ->
          new ExportFile(name + ".json", JournalFormat.write(JournalFile.of(journal, today)));
      case FHIR -> new ExportFile(name + ".fhir.json", FhirBundle.bytes(journal, today));
    };
  }

  /**
   * Reads a JSON export; never throws, whatever the bytes are.
   *
   * @param today the journal day on which it is read
   */
  public static Import read(byte[] bytes, LocalDate today) {
    return Import.of(bytes, today);
  }

  /** What taking the file into the journal at that instant would do. */
  public static Preview preview(JournalFile file, Journal into, Instant at) {
    return Merge.preview(file, into, at);
  }
}
