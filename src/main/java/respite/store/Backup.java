package respite.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * @param copied segments that were not in the backup before
   * @param kept segments that were
   */
  public record Made(long frames, int copied, int kept) {}

  private final Disk disk = new FileDisk();
  private final Path log;
  private final Path target;

  private Backup(Path log, Path target) {
    this.log = log;
    this.target = target;
  }

  /**
   * Brings the backup in a directory up to what the data directory holds now. Throws {@link
   * StoreFault.LogDamaged} and leaves the backup as it was when the log is not whole.
   */
  public static Made of(Path data, Path target) {
    Path log = data.resolve("log");
    try {
      if (!Files.isDirectory(log)) {
        throw new StoreFault.DirectoryUnusable(
            data, "holds no data", "Name the data directory in RESPITE_DATA.");
      }
      OwnerFiles.createDirectory(target);
      var backup = new Backup(log, target);
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
      throw new StoreFault.BackupUnusable(target, "cannot be written: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFault.BackupUnusable(target, "was not finished");
    }
  }

  private record Source(Path path, SegmentHeader header, long bytes) {
    String name() {
      return Part.name(header, bytes);
    }
  }

  /** Empty when the log was compacted meanwhile: then segments of before and after would mix. */
  private Optional<Made> attempt() throws IOException {
    try {
      List<SegmentHeader> before = headers();
      List<Source> sources = new ArrayList<>();
      long next = 1;
      for (Path path : segments()) {
        next = look(path, next, sources);
      }
      Map<String, Part> known =
          Manifest.read(target).map(Manifest::parts).orElse(List.of()).stream()
              .collect(Collectors.toMap(Part::name, Function.identity()));
      List<Part> parts = new ArrayList<>();
      for (Source source : sources) {
        Part old = known.get(source.name());
        parts.add(old != null && Files.exists(target.resolve(old.name())) ? old : copy(source));
      }
      if (Files.exists(log.resolve(Replacement.MARK)) || !isGrownFrom(before, headers())) {
        return Optional.empty();
      }
      new FileDisk().syncDirectory(target);
      new Manifest(sources.getLast().header().bot(), next, parts).write(target);
      removeOthers(parts);
      int kept = (int) parts.stream().filter(part -> known.containsKey(part.name())).count();
      return Optional.of(new Made(next - 1, parts.size() - kept, kept));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static boolean isGrownFrom(List<SegmentHeader> before, List<SegmentHeader> now) {
    return now.size() >= before.size() && now.subList(0, before.size()).equals(before);
  }

  private List<Path> segments() throws IOException {
    return disk.list(log).stream().filter(SegmentHeader::isSegment).toList();
  }

  private List<SegmentHeader> headers() throws IOException {
    List<SegmentHeader> headers = new ArrayList<>();
    for (Path path : segments()) {
      try (DiskFile file = ReadOnlyFile.open(path)) {
        Segments.header(path, file).ifPresent(headers::add);
      }
    }
    return headers;
  }

  /** Reads a segment through: how many bytes of it are whole records, and what comes after it. */
  private long look(Path path, long expected, List<Source> sources) throws IOException {
    try (DiskFile file = ReadOnlyFile.open(path)) {
      Optional<SegmentHeader> header = Segments.header(path, file);
      if (header.isEmpty()) {
        return expected; // being made: nothing is in it yet
      }
      if (header.get().first() != expected) {
        throw new StoreFault.LogDamaged(path, 0, "frame " + expected + " is missing before it");
      }
      var reader = new SegmentReader(file);
      long next = expected;
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        next = record.get().sequence() + 1;
      }
      sources.add(new Source(path, header.get(), reader.offset()));
      return Math.max(next, header.get().end());
    }
  }

  private Part copy(Source source) throws IOException {
    Path draft = target.resolve(source.name() + ".new");
    MessageDigest digest = sha256();
    try (InputStream from = Files.newInputStream(source.path());
        var to = new DigestOutputStream(Files.newOutputStream(draft), digest)) {
      to.write(from.readNBytes(Math.toIntExact(source.bytes())));
    }
    try (DiskFile file = disk.open(draft)) {
      file.force();
    }
    Files.move(draft, target.resolve(source.name()), StandardCopyOption.ATOMIC_MOVE);
    return new Part(source.name(), source.bytes(), HexFormat.of().formatHex(digest.digest()));
  }

  private void removeOthers(List<Part> parts) throws IOException {
    List<String> names = parts.stream().map(Part::name).toList();
    try (Stream<Path> files = Files.list(target)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if ((name.endsWith(".log") || name.endsWith(".new")) && !names.contains(name)) {
          Files.delete(file);
        }
      }
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
