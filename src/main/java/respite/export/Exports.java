package respite.export;

import java.time.LocalDate;
import java.util.List;
import respite.journal.Journal;
import respite.journal.JournalFile;
import respite.port.Attachment;
import respite.talk.Contents;
import respite.talk.effect.ExportKind;
import respite.talk.effect.FileFault;

/** Makes files of a whole journal, and reads such a file back. */
public final class Exports {
  private Exports() {}

  /**
   * The journal as a file of that kind; the same journal on the same day gives the same bytes.
   *
   * @param today the journal day on which it is made
   */
  public static Attachment make(ExportKind kind, Journal journal, LocalDate today) {
    return switch (kind) {
      case CSV -> file(today, "csv", "text/csv", CsvTable.bytes(journal));
      case JSON ->
          file(
              today,
              "json",
              "application/json",
              JournalFormat.write(JournalFile.of(journal, today)));
      case FHIR ->
          file(today, "fhir.json", "application/fhir+json", FhirBundle.bytes(journal, today));
    };
  }

  private static Attachment file(LocalDate today, String ending, String mediaType, byte[] content) {
    String name = "respite-journal-" + today + "." + ending;
    return new Attachment(name, mediaType, "", content);
  }

  /**
   * Reads a JSON export; never throws, whatever the bytes are.
   *
   * @param today the journal day on which it is read
   */
  public static Contents read(byte[] bytes, LocalDate today) {
    Contents read = new JournalReader().read(bytes);
    List<FileFault> faults =
        read instanceof Contents.Sound(var file, _) ? Soundness.faults(file, today) : List.of();
    return faults.isEmpty() ? read : new Contents.Faulty(faults);
  }
}
