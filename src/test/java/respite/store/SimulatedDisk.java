package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A disk in memory that loses power on demand. Writes not yet synced survive in any selection, torn
 * at any sector; names not yet synced may be lost. A directory is durable once it is made. Counts
 * every write, truncation, sync, move and removal, and every directory made, and fails all from a
 * given one on.
 */
public final class SimulatedDisk implements Disk {
  private static final int SECTOR = 512;

  /** What a write or truncation did, until it is synced. */
  private record Pending(long at, byte[] bytes, boolean truncates) {
    /** Whether this takes the place of the other, as far as that goes. */
    boolean isOver(Pending other) {
      return at <= other.at()
          && (truncates || other.at() + other.bytes().length <= at + bytes.length);
    }
  }

  /**
   * A file's bytes; grows in place, because the view's file is large and written in small parts.
   */
  private static final class Bytes {
    private byte[] array = new byte[0];
    private int size;

    void write(long at, byte[] bytes) {
      int end = (int) at + bytes.length;
      if (end > array.length) {
        array = Arrays.copyOf(array, Math.max(end, 2 * array.length));
      }
      System.arraycopy(bytes, 0, array, (int) at, bytes.length);
      size = Math.max(size, end);
    }

    void truncate(long to) {
      if (to < size) {
        Arrays.fill(array, (int) to, size, (byte) 0);
        size = (int) to;
      }
    }

    void apply(Pending pending) {
      if (pending.truncates()) {
        truncate(pending.at());
      } else {
        write(pending.at(), pending.bytes());
      }
    }

    byte[] copy() {
      return Arrays.copyOf(array, size);
    }
  }

  private static final class Content {
    final Bytes durable = new Bytes();
    final Bytes seen = new Bytes();
    final List<Pending> pending = new ArrayList<>();

    /** What a sync that failed left: seen, but taken for written; no later sync writes it. */
    final List<Pending> dropped = new ArrayList<>();

    long readable = Long.MAX_VALUE;

    void force() {
      pending.forEach(durable::apply);
      pending.clear();
    }

    void failToForce() {
      dropped.addAll(pending);
      pending.clear();
    }

    void change(Pending change) {
      seen.apply(change);
      pending.add(change);
      dropped.removeIf(change::isOver);
    }
  }

  private final Map<Path, Content> files = new TreeMap<>();
  private final Set<Path> durableNames = new HashSet<>();
  private final Set<Path> directories = new TreeSet<>();

  /** What had a name before it was removed, until the directory is synced. */
  private final Map<Path, Content> formerly = new TreeMap<>();

  /** Directories that were removed, until the one above is synced. */
  private final Set<Path> formerDirectories = new TreeSet<>();

  /** What took another name; until the directory is synced, both or neither change. */
  private record Moved(Path from, Path to, Optional<Content> before) {}

  private final List<Moved> moves = new ArrayList<>();

  /** The write under way when the power went; it may reach the disk in part. */
  private Optional<Pending> unfinished = Optional.empty();

  private long operations;
  private long lastOperation = Long.MAX_VALUE;
  private long free = Long.MAX_VALUE;
  private Instant written = Instant.MAX;
  private boolean failSyncs;
  private boolean readOnly;
  private volatile Consumer<Path> slowness = _ -> {};
  private volatile Consumer<Path> reading = _ -> {};

  /** From the n-th operation from now on (1 = the next), everything fails: the power is gone. */
  public synchronized void powerOffAt(long n) {
    lastOperation = operations + n - 1;
  }

  /** The program was killed, but not the machine: what is not synced may still be lost. */
  public synchronized void goOn() {
    lastOperation = Long.MAX_VALUE;
    files.values().forEach(content -> unfinished.ifPresent(content.pending::remove));
    unfinished = Optional.empty();
  }

  public synchronized long operations() {
    return operations;
  }

  public synchronized void free(long bytes) {
    free = bytes;
  }

  /** What every file says of when it was last written. */
  public synchronized void written(Instant when) {
    written = when;
  }

  /** As when a file system is remounted after a fault: what is there can be read. */
  public synchronized void readOnly(boolean only) {
    readOnly = only;
  }

  /** Is told of every file that is read, before each part of it. */
  public void beforeReading(Consumer<Path> told) {
    reading = told;
  }

  /** Holds up whoever syncs a file, before anything of it is safe; nobody else waits for them. */
  public void slowSyncs(Consumer<Path> wait) {
    slowness = wait;
  }

  /** As on Linux: what a failed sync did not write is written by no later one either. */
  public synchronized void failSyncs(boolean fail) {
    failSyncs = fail;
  }

  /** From that byte of the file on, nothing can be read: a bad sector. */
  public synchronized void failReads(Path file, long from) {
    files.get(file).readable = from;
  }

  public synchronized byte[] bytes(Path file) {
    return files.get(file).seen.copy();
  }

  public synchronized void put(Path file, byte[] bytes) {
    Content content = new Content();
    content.seen.write(0, bytes);
    content.durable.write(0, bytes);
    name(file, content);
    durableNames.add(file);
  }

  private void name(Path file, Content content) {
    files.put(file, content);
    makeDirectory(file.getParent());
  }

  private void makeDirectory(Path directory) {
    for (Path path = directory; path != null && directories.add(path); ) {
      path = path.getParent();
    }
  }

  /** Flips one bit in so many bytes, under whoever has the file open. */
  public synchronized void flipEvery(Path file, int bytes) {
    Bytes seen = files.get(file).seen;
    for (int at = bytes / 2; at < seen.size; at += bytes) {
      seen.array[at] ^= 1;
    }
  }

  public synchronized List<Path> names() {
    return List.copyOf(files.keySet());
  }

  /** What a killed program leaves: all that it wrote, synced or not. */
  public synchronized SimulatedDisk afterKill() {
    SimulatedDisk next = new SimulatedDisk();
    files.forEach((path, content) -> next.put(path, content.seen.copy()));
    next.directories.addAll(directories);
    return next;
  }

  /** What a loss of power leaves: what was synced, and by chance some of what was not. */
  public synchronized SimulatedDisk afterPowerLoss(Random chance) {
    SimulatedDisk next = new SimulatedDisk();
    Map<Path, Content> named = new TreeMap<>(files);
    Set<Path> sure = new HashSet<>(durableNames);
    Set<Path> made = new TreeSet<>(directories);
    for (Moved move : moves.reversed()) {
      boolean there = named.keySet().stream().anyMatch(path -> path.startsWith(move.to()));
      if (there && chance.nextBoolean()) {
        rename(named, move.to(), move.from());
        rename(sure, move.to(), move.from());
        rename(made, move.to(), move.from());
        move.before()
            .ifPresent(content -> {
              named.put(move.to(), content);
              sure.add(move.to());
            });
      }
    }
    formerDirectories.stream().filter(_ -> chance.nextBoolean()).forEach(made::add);
    next.directories.addAll(made);
    named.forEach((path, content) -> {
      if (sure.contains(path) || chance.nextBoolean()) {
        next.put(path, survivors(content, chance));
      }
    });
    formerly.forEach((path, content) -> {
      if (!named.containsKey(path) && chance.nextBoolean()) {
        next.put(path, survivors(content, chance));
      }
    });
    return next;
  }

  private static byte[] survivors(Content content, Random chance) {
    Bytes bytes = new Bytes();
    bytes.write(0, content.durable.copy());
    for (Pending pending : concat(content.dropped, content.pending)) {
      if (!pending.truncates()) {
        writePartly(bytes, pending, chance);
      } else if (chance.nextBoolean()) {
        bytes.apply(pending);
      }
    }
    return bytes.copy();
  }

  private static List<Pending> concat(List<Pending> first, List<Pending> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static void writePartly(Bytes bytes, Pending write, Random chance) {
    int way = chance.nextInt(4);
    for (int at = 0; at < write.bytes().length; ) {
      long absolute = write.at() + at;
      int count = (int) Math.min(SECTOR - absolute % SECTOR, write.bytes().length - at);
      if (way == 0 || (way != 1 && chance.nextBoolean())) {
        bytes.write(absolute, Arrays.copyOfRange(write.bytes(), at, at + count));
      }
      at += count;
    }
  }

  private void operate() throws IOException {
    operations++;
    if (operations > lastOperation) {
      throw new IOException("the power is gone");
    }
    if (readOnly) {
      throw new IOException("Read-only file system");
    }
  }

  @Override
  public synchronized DiskFile open(Path path) {
    if (!files.containsKey(path)) {
      name(path, new Content());
    }
    return new OpenFile(path, files.get(path));
  }

  @Override
  public synchronized DiskFile openToRead(Path path) throws IOException {
    if (!files.containsKey(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return open(path);
  }

  @Override
  public synchronized void createDirectory(Path directory) throws IOException {
    if (!isDirectory(directory)) {
      operate();
      makeDirectory(directory);
    }
  }

  @Override
  public synchronized List<Path> list(Path directory) {
    makeDirectory(directory);
    return Stream.concat(files.keySet().stream(), directories.stream())
        .filter(path -> directory.equals(path.getParent()))
        .sorted()
        .toList();
  }

  @Override
  public synchronized boolean exists(Path path) {
    return files.containsKey(path) || isDirectory(path);
  }

  @Override
  public synchronized boolean isDirectory(Path path) {
    return directories.contains(path);
  }

  @Override
  public boolean isOpenToOthers(Path path) {
    return false;
  }

  @Override
  public synchronized void delete(Path path) throws IOException {
    if (!exists(path)) {
      return;
    }
    operate();
    Content content = files.remove(path);
    if (content == null) {
      refuseFull(path);
      directories.remove(path);
      formerDirectories.add(path);
    } else if (durableNames.remove(path)) {
      formerly.put(path, content);
    }
  }

  private void refuseFull(Path directory) throws IOException {
    if (isDirectory(directory) && !list(directory).isEmpty()) {
      throw new DirectoryNotEmptyException(directory.toString());
    }
  }

  @Override
  public synchronized void move(Path from, Path to) throws IOException {
    operate();
    refuseFull(to);
    moves.add(new Moved(from, to, Optional.ofNullable(files.remove(to))));
    if (isDirectory(from)) {
      // What was removed from the one that had the name is out of reach with it.
      formerly.keySet().removeIf(path -> path.startsWith(to));
      formerDirectories.removeIf(path -> path.startsWith(to));
      rename(formerly, from, to);
      rename(formerDirectories, from, to);
    } else {
      durableNames.add(from); // one of the two has it
    }
    rename(files, from, to);
    rename(durableNames, from, to);
    rename(directories, from, to);
  }

  private static Path renamed(Path path, Path from, Path to) {
    return to.resolve(from.relativize(path));
  }

  private static void rename(Map<Path, Content> all, Path from, Path to) {
    for (Path path : List.copyOf(all.keySet())) {
      if (path.startsWith(from)) {
        all.put(renamed(path, from, to), all.remove(path));
      }
    }
  }

  private static void rename(Set<Path> all, Path from, Path to) {
    for (Path path : List.copyOf(all)) {
      if (path.startsWith(from)) {
        all.remove(path);
        all.add(renamed(path, from, to));
      }
    }
  }

  @Override
  public synchronized void syncDirectory(Path directory) throws IOException {
    operate();
    durableNames.addAll(list(directory));
    formerly
        .keySet()
        .removeIf(path ->
            directory.equals(path.getParent())
                || (path.startsWith(directory) && !isDirectory(path.getParent())));
    formerDirectories.removeIf(path -> path.startsWith(directory));
    moves.removeIf(move -> directory.equals(move.to().getParent()));
  }

  @Override
  public synchronized Instant modified(Path file) {
    return written;
  }

  @Override
  public synchronized long freeBytes(Path directory) {
    return free;
  }

  private final class OpenFile implements DiskFile {
    private final Path path;
    private final Content content;

    OpenFile(Path path, Content content) {
      this.path = path;
      this.content = content;
    }

    @Override
    public void read(ByteBuffer to, long position) throws IOException {
      reading.accept(path);
      synchronized (SimulatedDisk.this) {
        int count = (int) Math.min(to.remaining(), content.seen.size - position);
        if (position + count > content.readable) {
          throw new IOException("input/output error");
        }
        if (count > 0) {
          to.put(content.seen.array, (int) position, count);
        }
      }
    }

    @Override
    public void write(ByteBuffer from, long position) throws IOException {
      synchronized (SimulatedDisk.this) {
        byte[] bytes = new byte[from.remaining()];
        from.get(bytes);
        Pending write = new Pending(position, bytes, false);
        boolean last = operations == lastOperation;
        try {
          operate();
        } finally {
          if (last) {
            content.pending.add(write);
            unfinished = Optional.of(write);
          }
        }
        content.change(write);
      }
    }

    @Override
    public long size() {
      synchronized (SimulatedDisk.this) {
        return content.seen.size;
      }
    }

    @Override
    public void truncate(long size) throws IOException {
      synchronized (SimulatedDisk.this) {
        operate();
        content.change(new Pending(size, new byte[0], true));
      }
    }

    @Override
    public void force() throws IOException {
      slowness.accept(path);
      synchronized (SimulatedDisk.this) {
        operate();
        if (failSyncs) {
          content.failToForce();
          throw new IOException("a sync failed");
        }
        content.force();
      }
    }

    @Override
    public void close() {}
  }
}
