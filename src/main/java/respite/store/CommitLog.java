package respite.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/**
 * The append-only log that is the truth about everything: checksummed records in segments named by
 * their first sequence, one sync for all records that wait together. Sequences start at 1 and have
 * no gaps. Any thread may append and read; one writer thread does the writing.
 */
public final class CommitLog implements AutoCloseable {
  /**
   * How long a segment grows and how much room is left on the disk.
   *
   * @param segmentBytes a segment at least this long is followed by a new one
   * @param keepFreeBytes with less than this left on the disk nothing is written
   */
  public record Limits(long segmentBytes, long keepFreeBytes) {
    public Limits {
      if (segmentBytes < SegmentHeader.BYTES || segmentBytes > 1 << 30) {
        throw new IllegalArgumentException("a segment has 64 bytes to 1 GiB, not " + segmentBytes);
      }
    }

    public static final Limits DEFAULT = new Limits(64L << 20, 64L << 20);
  }

  private final Segments segments;
  private final LogWriter writer;
  private volatile CutTails cutTails;
  private final KeyId id;

  private CommitLog(Segments segments, LogWriter writer, CutTails cutTails, KeyId id) {
    this.segments = segments;
    this.writer = writer;
    this.cutTails = cutTails;
    this.id = id;
  }

  /**
   * Opens the log in a directory, or begins one there. A torn tail is cut and kept; damage is
   * refused with {@link StoreFault.LogDamaged}, another bot's log with {@link StoreFault.OtherBot}.
   */
  public static CommitLog open(Disk disk, Path directory, long bot, Limits limits)
      throws IOException {
    return open(disk, directory, bot, limits, Thread.ofPlatform().name("commit-log").factory());
  }

  /** As {@link #open(Disk, Path, long, Limits)}, with another thread for the writer. */
  static CommitLog open(Disk disk, Path directory, long bot, Limits limits, ThreadFactory threads)
      throws IOException {
    Segments segments = new Segments(disk, directory, bot);
    Segments.Tail tail = segments.recover(KeyId.random(new SecureRandom()));
    CutTails cut = segments.tails().kept();
    LogWriter writer = new LogWriter(disk, directory, segments, limits, tail, threads);
    writer.start();
    return new CommitLog(segments, writer, cut, tail.log());
  }

  /**
   * What one append brings.
   *
   * @param kind what it is, as {@link FrameKind} numbers it; in clear
   * @param key names the key that the payload is sealed with; in clear
   * @param durable false: the record is written at once but synced only with a later one
   * @param payload makes the bytes once the sequence is known, on the writer thread
   * @param applied runs on the writer thread after the sync, in the order of the log, and before
   *     the append returns
   */
  public record Draft(
      short kind, KeyId key, boolean durable, LongFunction<byte[]> payload, LongConsumer applied) {}

  /**
   * Appends one record and returns its sequence, once it is durable (if so asked) and applied.
   *
   * <p>Throws {@link StoreFault.DiskNearlyFull} when nothing was written, {@link
   * StoreFault.LogBroken} when the outcome is unknown and the log closed for good, or what the
   * draft's payload threw, in which case nothing was written either.
   */
  public long append(Draft draft) {
    return await(writer.append(draft));
  }

  /**
   * Runs a task on the writer thread, between two groups, and waits for it. A task that fails
   * closes the log for good.
   */
  public void between(Runnable task) {
    await(writer.between(task));
  }

  /** As {@link #between}, without waiting. */
  void soon(Runnable task) {
    writer.soon(task);
  }

  /** Whether more may be written before the disk is nearly full. */
  boolean hasRoom() {
    return hasRoomFor(0);
  }

  /** Whether that many bytes may be written beside it before the disk is nearly full. */
  boolean hasRoomFor(long bytes) {
    return writer.hasRoomFor(bytes);
  }

  private static <T> T await(CompletableFuture<T> outcome) {
    try {
      return outcome.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case StoreFault.LogBroken broken -> throw new StoreFault.LogBroken(broken);
        case RuntimeException cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /** Hands over the records from a sequence on, up to the last one written, in order. */
  public void read(long from, Segments.Visitor visitor) throws IOException {
    read(from, next(), visitor);
  }

  /** Hands over the records from a sequence on, below an end, in order. */
  void read(long from, long end, Segments.Visitor visitor) throws IOException {
    segments.read(from, end, visitor);
  }

  /** Ends the present segment, unless it is empty; returns the first sequence of the one after. */
  long roll() {
    AtomicLong end = new AtomicLong();
    between(() -> {
      try {
        end.set(writer.roll());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return end.get();
  }

  /** The segments below an end that begins one. */
  List<Segments.Closed> closed(long end) throws IOException {
    return segments.closed(end);
  }

  /** Below it, the log is compacted; 1 when nothing is. */
  long compactedTo() throws IOException {
    return segments.closed(Long.MAX_VALUE).stream()
        .mapToLong(segment -> segment.header().end())
        .reduce(1, Math::max);
  }

  /** Syncs what was appended without waiting for it. Only for tasks run by {@link #between}. */
  void force() throws IOException {
    writer.force();
  }

  /** Where its segments lie. */
  Path directory() {
    return segments.directory();
  }

  /** The sequence that the next record will get. */
  public long next() {
    return writer.next();
  }

  /** Random, made with the log; the view remembers it, so that it never meets another log. */
  KeyId id() {
    return id;
  }

  /** Records and syncs since the log was opened. */
  public LogCounts counts() {
    return writer.counts();
  }

  /** What was cut off the end, at this start and before, and is still kept. */
  public CutTails cutTails() {
    return cutTails;
  }

  /** Removes what was cut off the end before the instant. */
  void removeCutTails(Instant before) throws IOException {
    segments.tails().removeOlder(before);
    cutTails = segments.tails().kept();
  }

  /** Whether the writer thread runs, and no write failed. */
  boolean isAlive() {
    return writer.isAlive();
  }

  /** Whether a write failed, so that the program must end. */
  public boolean broken() {
    return writer.broken();
  }

  /** Writes and applies what waits, syncs, and ends the writer thread. */
  @Override
  public void close() {
    writer.close();
  }
}
