package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.store.Disk.DiskFile;

/**
 * The segments of one log: opens them at the start of the program, cuts a torn tail, and refuses
 * damage. When the disk cannot read a segment, the exception names it.
 */
final class Segments {
  private final Disk disk;
  private final Path directory;
  private final long bot;
  private final TornTails tails;

  Segments(Disk disk, Path directory, long bot) {
    this.disk = disk;
    this.directory = directory;
    this.bot = bot;
    this.tails = new TornTails(disk, directory);
  }

  private interface Work<T> {
    T on(Path path) throws IOException;
  }

  /** What the disk says of a file does not name it; this does. */
  private static <T> T named(Path path, Work<T> work) throws IOException {
    try {
      return work.on(path);
    } catch (IOException e) {
      throw new IOException(path + ": " + e.getMessage(), e);
    }
  }

  /** The end of the log: the open last segment, the next sequence, and where its record will go. */
  record Tail(DiskFile file, Path path, KeyId log, long next, long offset) {}

  /** The segments in a directory, in order; the directory is made if missing. */
  static List<Path> in(Disk disk, Path directory) throws IOException {
    return disk.list(directory).stream().filter(SegmentHeader::isSegment).toList();
  }

  Path directory() {
    return directory;
  }

  /** What was cut off the log's end. */
  TornTails tails() {
    return tails;
  }

  /** Finds the end of the log; a log that does not exist yet is begun at sequence 1. */
  Tail recover(KeyId newLog) throws IOException {
    new Replacement(disk, directory).finish();
    List<Path> files = in(disk, directory);
    if (files.isEmpty()) {
      return create(1, newLog);
    }
    Optional<KeyId> log = checkHeaders(files.subList(0, files.size() - 1));
    return named(files.getLast(), last -> recover(last, log, newLog));
  }

  private Tail recover(Path last, Optional<KeyId> log, KeyId newLog) throws IOException {
    DiskFile file = disk.open(last);
    SegmentReader reader = new SegmentReader(file);
    Optional<SegmentHeader> header = header(last, file);
    if (header.isEmpty()) {
      if (reader.isFollowedByWhole(SegmentHeader.first(last) - 1) || reader.next().isPresent()) {
        throw new StoreFault.LogDamaged(last, 0, "the header is not readable");
      }
      return restart(last, file, reader.size(), log.orElse(newLog));
    }
    checkSame(last, log, header.get());
    return tail(last, file, reader, header.get());
  }

  private Tail tail(Path last, DiskFile file, SegmentReader reader, SegmentHeader header)
      throws IOException {
    long next = header.first();
    long synced = 0;
    for (var record = reader.next(); record.isPresent(); record = reader.next()) {
      if (record.get().sequence() != next) {
        throw new StoreFault.LogDamaged(
            last, reader.offset(), "frame " + next + " is missing before it");
      }
      next++;
      synced = record.get().durable();
    }
    if (reader.offset() < reader.size()) {
      if (reader.isFollowedByWhole(next - 1)) {
        throw new StoreFault.LogDamaged(
            last, reader.offset(), "the record there is bad, and whole ones follow it");
      }
      tails.cut(last, file, reader.offset(), reader.size());
    }
    syncAnew(file, synced, reader.offset());
    return new Tail(file, last, header.log(), next, reader.offset());
  }

  /**
   * What a killed program wrote may still be unsynced; from here on it counts as durable. It is
   * written again, since after a sync that failed a machine takes what it could not write for
   * written, and a second sync would do nothing.
   */
  private void syncAnew(DiskFile file, long from, long end) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(end - from));
    file.read(bytes, from);
    file.write(bytes.flip(), from);
    file.force();
    disk.syncDirectory(directory);
  }

  /** The last segment was being made when the program stopped: nothing is in it yet. */
  private Tail restart(Path last, DiskFile file, long size, KeyId log) throws IOException {
    if (size > 0) {
      tails.cut(last, file, 0, size);
    }
    file.close();
    return create(SegmentHeader.first(last), log);
  }

  /** Begins a segment; its header is durable before the first record is written. */
  Tail create(long first, KeyId log) throws IOException {
    Path path = directory.resolve(SegmentHeader.name(first));
    DiskFile file = disk.open(path);
    file.write(new SegmentHeader(0, bot, first, 0, log, 0).write(), 0);
    file.force();
    disk.syncDirectory(directory);
    return new Tail(file, path, log, first, SegmentHeader.BYTES);
  }

  private Optional<KeyId> checkHeaders(List<Path> closed) throws IOException {
    Optional<KeyId> log = Optional.empty();
    for (Path path : closed) {
      SegmentHeader header = look(path).header();
      checkSame(path, log, header);
      log = Optional.of(header.log());
    }
    return log;
  }

  private void checkSame(Path path, Optional<KeyId> log, SegmentHeader header) {
    if (header.bot() != bot) {
      throw new StoreFault.OtherBot(path, header.bot(), bot);
    }
    if (header.first() != SegmentHeader.first(path)) {
      throw new StoreFault.LogDamaged(path, 0, "it holds frames from " + header.first() + " on");
    }
    if (log.isPresent() && !log.get().equals(header.log())) {
      throw new StoreFault.LogDamaged(path, 0, "it is a part of another log");
    }
  }

  /** One segment that is written no more. */
  record Closed(Path path, SegmentHeader header, long size) {}

  /** The segments that hold the records below an end, in order; none that another one covers. */
  List<Closed> closed(long end) throws IOException {
    List<Closed> all = new ArrayList<>();
    for (Path path : in(disk, directory)) {
      if (SegmentHeader.first(path) < end) {
        all.add(look(path));
      }
    }
    return all;
  }

  private Closed look(Path segment) throws IOException {
    return named(
        segment,
        path -> {
          try (DiskFile file = disk.open(path)) {
            return new Closed(path, requireHeader(path, file), file.size());
          }
        });
  }

  private static SegmentHeader requireHeader(Path path, DiskFile file) throws IOException {
    return header(path, file)
        .orElseThrow(() -> new StoreFault.LogDamaged(path, 0, "the header is not readable"));
  }

  static Optional<SegmentHeader> header(Path path, DiskFile file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(SegmentHeader.BYTES);
    file.read(bytes, 0);
    return SegmentHeader.read(path, bytes.flip());
  }

  /** Takes the records that are handed over. */
  interface Visitor {
    void visit(LogRecord record);
  }

  /**
   * Hands over every record from a sequence on, below an end, in order. A segment is found by its
   * name and read from its head.
   */
  void read(long from, long end, Visitor visitor) throws IOException {
    List<Path> files = in(disk, directory);
    long next = -1;
    for (int i = 0; i < files.size() && next < end; i++) {
      boolean after = i + 1 < files.size() && SegmentHeader.first(files.get(i + 1)) <= from;
      if (!after) {
        long expected = next;
        next = named(files.get(i), path -> read(path, expected, from, end, visitor));
      }
    }
    if (next < end) {
      throw new StoreFault.LogDamaged(
          directory,
          0,
          "frames from %d to %d are missing".formatted(Math.max(next, from), end - 1));
    }
  }

  private long read(Path path, long expected, long from, long end, Visitor visitor)
      throws IOException {
    try (DiskFile file = disk.open(path)) {
      SegmentHeader header = requireHeader(path, file);
      if (expected >= 0 && header.first() < expected) {
        return expected; // what a compaction has put into the one before
      }
      long wanted = expected < 0 ? from : expected;
      if (header.first() > wanted) {
        throw new StoreFault.LogDamaged(path, 0, "frame " + wanted + " is missing before it");
      }
      SegmentWalk walk = new SegmentWalk(path, header, new SegmentReader(file));
      while (walk.due() < end) {
        Optional<LogRecord> record = walk.next();
        if (record.isEmpty()) {
          return walk.end();
        }
        record
            .filter(read -> read.sequence() >= from && read.sequence() < end)
            .ifPresent(visitor::visit);
      }
      return walk.due();
    }
  }
}
