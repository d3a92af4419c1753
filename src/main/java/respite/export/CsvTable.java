package respite.export;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import respite.journal.Entry;
import respite.journal.Journal;

/**
 * The journal as a table (RFC 4180): UTF-8 with a byte order mark, by which spreadsheet programs
 * know the encoding, commas, CR LF, texts in quotes; a heading, then one row an entry, by day.
 */
final class CsvTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS).build();

  private CsvTable() {}

  static byte[] bytes(Journal journal) {
    var text = new StringWriter().append(BYTE_ORDER_MARK);
    List<Entry> byDay =
        journal.entries().stream().sorted(Comparator.comparing(Entry::about)).toList();
    try (SequenceWriter rows = MAPPER.writer(schema()).writeValues(text)) {
      for (var entry : byDay) {
        rows.write(CsvRow.of(entry, journal));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no table for this journal", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static CsvSchema schema() {
    var schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
    for (var column : CsvColumn.values()) {
      schema.addColumn(column.heading());
    }
    return schema.build();
  }
}
