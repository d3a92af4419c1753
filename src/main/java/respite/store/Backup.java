package respite.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import respite.store.Disk.DiskFile;
import respite.store.Manifest.Part;

/**
 * Copies the log, while the bot runs or not: segments that are written no more only once, and the
 * whole records of the last one. Nothing else is needed: the view is made from it. The keys are no
 * part of it.
 */
public final class Backup {
  private static final int TRIES = 5;
  private static final long PAUSE_MILLIS = 500;

  /**
   * What a backup brought.
   *
   * @param frames how far the log went
   * @param copied segments that were not in the backup before, or not whole
   * @param kept segments that were
   */
  public record Made(long frames, int copied, int kept) {}

  private final Disk disk;
  private final SmallFiles files;
  private final Path log;
  private final Path target;

  private Backup(Disk disk, Path log, Path target) {
    this.disk = disk;
    this.files = new SmallFiles(disk);
    this.log = log;
    this.target = target;
  }

  /**
   * Brings the backup in a directory up to what the data directory holds now. Leaves the backup as
   * it was and throws {@link StoreFault.LogDamaged} when the log is not whole, {@link
   * StoreFault.BackupUnusable} when the backup is of another log, or holds more than this one does.
   */
  public static Made of(Disk disk, Path data, Path target) {
    Path log = data.resolve("log");
    try {
      if (!disk.isDirectory(log) || Segments.in(disk, log).isEmpty()) {
        throw new StoreFault.DirectoryUnusable(
            data, "holds no data", "Name the data directory in RESPITE_DATA.");
      }
      if (SmallFiles.isNested(data, target)) {
        throw new StoreFault.BackupUnusable(
            target, "and the data directory lie in one another", "Name another directory.");
      }
      disk.createDirectory(target);
      var backup = new Backup(disk, log, target);
      for (int i = 1; ; i++) {
        Optional<Made> made = backup.attempt();
        if (made.isPresent()) {
          return made.get();
        } else if (i == TRIES) {
          throw new StoreFault.DirectoryUnusable(
              data, "is being compacted", "Try again; if no bot runs, start it once.");
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (IOException e) {
      throw new StoreFault.BackupUnusable(target, "could not be made from " + log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFault.BackupUnusable(target, "was not finished", "Run it again.");
    }
  }

  private record Source(Path path, SegmentHeader header, long bytes) {}

  /**
   * Empty when the log was compacted meanwhile: then segments of before and after would mix, and
   * may seem damaged. Also when it is only being begun.
   */
  private Optional<Made> attempt() throws IOException {
    try {
      List<SegmentHeader> before = headers();
      try {
        return attempt(before);
      } catch (StoreFault.LogDamaged e) {
        if (isBeingCompacted(before)) {
          return Optional.empty();
        }
        throw e;
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Optional<Made> attempt(List<SegmentHeader> headers) throws IOException {
    List<Source> sources = new ArrayList<>();
    List<Path> segments = Segments.in(disk, log);
    long next = 1;
    for (Path path : segments) {
      next = look(path, path.equals(segments.getLast()), next, sources);
    }
    Optional<Manifest> before = Manifest.read(files, target);
    if (before.isPresent() && !sources.isEmpty()) {
      refuseOther(before.get(), sources.getFirst().header(), next);
    }
    List<Part> known = before.map(Manifest::parts).orElse(List.of());
    List<Part> parts = new ArrayList<>();
    int copied = 0;
    for (Source source : sources) {
      byte[] bytes = bytes(source);
      Part part = Part.of(source.header(), bytes);
      if (!known.contains(part) || !isWhole(part)) {
        files.write(target.resolve(part.name()), bytes);
        copied++;
      }
      parts.add(part);
    }
    if (sources.isEmpty() || isBeingCompacted(headers)) {
      return Optional.empty();
    }
    new Manifest(sources.getLast().header().bot(), next, parts).write(files, target);
    removeOthers(parts);
    return Optional.of(new Made(next - 1, copied, parts.size() - copied));
  }

  /** It may be all that is left of other data, or of what this log has lost. */
  private void refuseOther(Manifest known, SegmentHeader header, long next) throws IOException {
    if (known.bot() != header.bot() || isOfAnotherLog(known, header.log()) || known.next() > next) {
      throw new StoreFault.BackupUnusable(
          target,
          "holds other data, or more than there is at " + log + ": it was left as it is",
          "Name another directory, or move that one away.");
    }
  }

  private boolean isOfAnotherLog(Manifest known, KeyId own) throws IOException {
    for (Part part : known.parts()) {
      Path copy = target.resolve(part.name());
      if (disk.exists(copy)) {
        try (DiskFile file = disk.openToRead(copy)) {
          Optional<SegmentHeader> header = Segments.header(copy, file);
          if (header.isPresent()) {
            return !header.get().log().equals(own);
          }
        }
      }
    }
    return false;
  }

  /** Whether more than growth befalls the log, or did since the headers were these. */
  private boolean isBeingCompacted(List<SegmentHeader> before) throws IOException {
    if (disk.exists(log.resolve(Replacement.MARK))) {
      return true;
    }
    List<SegmentHeader> now = headers();
    return now.size() < before.size() || !now.subList(0, before.size()).equals(before);
  }

  private List<SegmentHeader> headers() throws IOException {
    List<SegmentHeader> headers = new ArrayList<>();
    for (Path path : Segments.in(disk, log)) {
      try (DiskFile file = disk.openToRead(path)) {
        Segments.header(path, file).ifPresent(headers::add);
      }
    }
    return headers;
  }

  /** Reads a segment through: how many bytes of it are whole records, and what comes after it. */
  private long look(Path path, boolean isLast, long expected, List<Source> sources)
      throws IOException {
    try (DiskFile file = disk.openToRead(path)) {
      var reader = new SegmentReader(file);
      Optional<SegmentHeader> header = Segments.header(path, file);
      if (header.isEmpty()) {
        if (!isLast || reader.isFollowedByWhole(expected - 1) || reader.next().isPresent()) {
          throw new StoreFault.LogDamaged(path, 0, "the header is not readable");
        }
        return expected; // being made: nothing is in it yet
      }
      if (header.get().first() != expected) {
        throw new StoreFault.LogDamaged(path, 0, "frame " + expected + " is missing before it");
      }
      var walk = new SegmentWalk(path, header.get(), reader);
      while (walk.next().isPresent()) {
        // Only whether all are there is looked at.
      }
      // The end of the last one may be a write under way, or one that was never finished.
      boolean isTorn =
          isLast && reader.offset() < reader.size() && !reader.isFollowedByWhole(walk.due() - 1);
      long next = isTorn ? walk.due() : walk.end();
      // What the log may still lose in a loss of power has no place in a backup.
      file.force();
      sources.add(new Source(path, header.get(), reader.offset()));
      return next;
    }
  }

  private byte[] bytes(Source source) throws IOException {
    try (DiskFile file = disk.openToRead(source.path())) {
      return SmallFiles.read(file, source.bytes());
    }
  }

  /** Looked at again each time: a copy that was spoilt since would be noticed when it is needed. */
  private boolean isWhole(Part part) throws IOException {
    Path copy = target.resolve(part.name());
    return disk.exists(copy) && part.isOf(files.read(copy));
  }

  private void removeOthers(List<Part> parts) throws IOException {
    List<String> names = parts.stream().map(Part::name).toList();
    for (Path file : disk.list(target)) {
      String name = file.getFileName().toString();
      if (Manifest.isOfBackup(name) && !names.contains(name)) {
        disk.delete(file);
      }
    }
  }

  /** In hexadecimal. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
