package respite.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the records of one segment in order; throws {@link StoreFault.LogDamaged} where one is
 * missing.
 */
final class SegmentWalk {
  private final Path path;
  private final SegmentHeader header;
  private final SegmentReader reader;
  private long due;
  private int count;

  SegmentWalk(Path path, SegmentHeader header, SegmentReader reader) {
    this.path = path;
    this.header = header;
    this.reader = reader;
    this.due = header.first();
  }

  /** One past the sequence of the last record read; that of the first before it. */
  long due() {
    return due;
  }

  /** The next record; empty where no whole one follows. */
  Optional<LogRecord> next() throws IOException {
    Optional<LogRecord> record = reader.next();
    if (record.isPresent()) {
      long sequence = record.get().sequence();
      if (!header.admits(sequence, due)) {
        throw new StoreFault.LogDamaged(path, reader.offset(), "frame " + due + " is missing");
      }
      due = sequence + 1;
      count++;
    }
    return record;
  }

  /** One past the last sequence covered, once all records are read and the file ends with them. */
  long end() {
    if (reader.offset() < reader.size()) {
      throw new StoreFault.LogDamaged(path, reader.offset(), "the record there is bad");
    }
    if (!header.areAll(count)) {
      throw new StoreFault.LogDamaged(
          path, reader.offset(), "it holds %d records of %d".formatted(count, header.records()));
    }
    return Math.max(due, header.end());
  }
}
