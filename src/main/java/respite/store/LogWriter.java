package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.store.CommitLog.Draft;
import respite.store.CommitLog.Limits;

/**
 * The one thread that writes the log: takes all appends that wait, writes and syncs them once.
 * Others only put work into the queue and read counts; the segment is the thread's own. Whatever
 * ends the thread, all that waits is refused, and so is what comes later.
 */
final class LogWriter {
  private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

  /** A group is closed when it is this long, so that its buffer stays small. */
  private static final int GROUP_BYTES = 4 << 20;

  private record Written(LogWork.Append append, LogRecord record) {}

  private final Disk disk;
  private final Path directory;
  private final Limits limits;
  private final BlockingQueue<LogWork> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;
  private final OpenSegment segment;
  private final AtomicLong next;
  private final AtomicLong records = new AtomicLong();

  /** Made beforehand: when memory is lacking none can be made. */
  private final StoreFault.LogBroken ended =
      new StoreFault.LogBroken(new IllegalStateException("the thread that writes has ended"));

  private volatile StoreFault.@Nullable LogBroken broken;
  private volatile boolean closing;

  LogWriter(
      Disk disk,
      Path directory,
      Segments segments,
      Limits limits,
      Segments.Tail tail,
      ThreadFactory threads) {
    this.thread = threads.newThread(this::run);
    this.disk = disk;
    this.directory = directory;
    this.limits = limits;
    this.segment = new OpenSegment(segments, tail);
    this.next = new AtomicLong(tail.next());
  }

  void start() {
    thread.start();
  }

  CompletableFuture<Long> append(Draft draft) {
    var append = new LogWork.Append(draft, new CompletableFuture<>());
    enqueue(append);
    return append.outcome();
  }

  CompletableFuture<Boolean> between(Runnable task) {
    var work = new LogWork.Task(task, new CompletableFuture<>());
    enqueue(work);
    return work.outcome();
  }

  /** As {@link #between}, without an outcome; dropped when the log is closed or broken. */
  synchronized void soon(Runnable task) {
    if (!closing && broken == null) {
      waiting.add(new LogWork.Task(task, new CompletableFuture<>()));
    }
  }

  private synchronized void enqueue(LogWork work) {
    if (closing) {
      throw new IllegalStateException("the log is closed");
    }
    if (broken == null) {
      waiting.add(work);
    } else {
      refuse(work);
    }
  }

  boolean hasRoomFor(long bytes) {
    try {
      return disk.freeBytes(directory) - bytes >= limits.keepFreeBytes();
    } catch (IOException e) {
      throw new StoreFault.LogBroken(e);
    }
  }

  private void run() {
    List<LogWork> taken = new ArrayList<>();
    try {
      while (!closing || !waiting.isEmpty()) {
        taken.add(waiting.take());
        waiting.drainTo(taken);
        serve(taken);
        taken.clear();
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      // Nobody interrupts it, and what may fail is caught below; but nobody may wait for ever.
      fail(e);
    } finally {
      refuse(taken);
      refuseWaiting();
    }
  }

  /** Serves what was taken in its order: runs of appends become groups, tasks stand between. */
  private void serve(List<LogWork> taken) {
    List<LogWork.Append> group = new ArrayList<>();
    for (LogWork work : taken) {
      switch (work) {
        case LogWork.Append append -> group.add(append);
        case LogWork.Task task -> {
          writeAll(group);
          group.clear();
          runTask(task);
        }
      }
    }
    writeAll(group);
  }

  private void runTask(LogWork.Task task) {
    if (broken != null) {
      refuse(task);
      return;
    }
    try {
      task.task().run();
      task.outcome().complete(true);
    } catch (RuntimeException | Error e) {
      fail(e);
      refuse(task);
    }
  }

  private void writeAll(List<LogWork.Append> appends) {
    int from = 0;
    while (from < appends.size()) {
      from = writeGroup(appends, from);
    }
  }

  /** Writes one group from an index on and returns the index after it. */
  private int writeGroup(List<LogWork.Append> appends, int from) {
    if (broken != null) {
      refuse(appends.subList(from, appends.size()));
      return appends.size();
    }
    List<Written> group = new ArrayList<>();
    int end = from;
    try {
      long free = disk.freeBytes(directory);
      if (free < limits.keepFreeBytes()) {
        var full = new StoreFault.DiskNearlyFull(directory, free, limits.keepFreeBytes());
        appends.subList(from, appends.size()).forEach(a -> a.outcome().completeExceptionally(full));
        return appends.size();
      }
      if (segment.offset() >= limits.segmentBytes()) {
        segment.roll(next.get());
      }
      int bytes = 0;
      while (end < appends.size() && bytes < GROUP_BYTES) {
        LogWork.Append append = appends.get(end++);
        LogRecord record = encode(append, next.get() + group.size());
        if (record != null) {
          group.add(new Written(append, record));
          bytes += record.size();
        }
      }
      write(group, bytes);
    } catch (IOException | RuntimeException | Error e) {
      // Errors too, like a lack of memory: a caller must never wait for a thread that is gone.
      fail(e);
      refuse(appends.subList(from, appends.size()));
      return appends.size();
    }
    group.forEach(written -> written.append().outcome().complete(written.record().sequence()));
    return end;
  }

  /** Null when the draft itself failed: its caller was told, and the group goes on without it. */
  private @Nullable LogRecord encode(LogWork.Append append, long sequence) {
    Draft draft = append.draft();
    try {
      byte[] payload = draft.payload().apply(sequence);
      return new LogRecord(sequence, segment.durable(), draft.kind(), draft.key(), payload);
    } catch (RuntimeException e) {
      append.outcome().completeExceptionally(e);
      return null;
    }
  }

  private void write(List<Written> group, int bytes) throws IOException {
    if (group.isEmpty()) {
      return;
    }
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    group.forEach(written -> written.record().write(buffer));
    segment.write(buffer.flip());
    if (group.stream().anyMatch(written -> written.append().draft().durable())) {
      segment.force();
    }
    next.addAndGet(group.size());
    records.addAndGet(group.size());
    for (Written written : group) {
      written.append().draft().applied().accept(written.record().sequence());
    }
  }

  /** Syncs what is not synced yet; only for tasks of this thread. */
  void force() throws IOException {
    segment.force();
  }

  /** Begins a segment, if the present one is not empty; only for tasks of this thread. */
  long roll() throws IOException {
    segment.roll(next.get());
    return next.get();
  }

  /** Whatever else fails now, like the logging of an error: that it is broken is known. */
  private void fail(Throwable cause) {
    broken = ended;
    broken = new StoreFault.LogBroken(cause);
    LOG.error("Writing the log at {} failed; it is closed for good", directory, cause);
  }

  private synchronized void refuseWaiting() {
    refuse(List.copyOf(waiting));
    waiting.clear();
  }

  private void refuse(List<? extends LogWork> all) {
    all.forEach(this::refuse);
  }

  /** Tells whoever waits for it; what has its outcome keeps it. */
  private void refuse(LogWork work) {
    work.outcome().completeExceptionally(Objects.requireNonNullElse(broken, ended));
  }

  long next() {
    return next.get();
  }

  LogCounts counts() {
    return new LogCounts(records.get(), segment.syncs());
  }

  boolean isAlive() {
    return thread.isAlive() && !broken();
  }

  boolean broken() {
    return broken != null;
  }

  /** Ends the thread after all that waits, then syncs and closes the segment. */
  void close() {
    synchronized (this) {
      if (closing) {
        return;
      }
      closing = true;
      // Wakes the thread, should it be waiting.
      waiting.add(new LogWork.Task(() -> {}, new CompletableFuture<>()));
    }
    try {
      thread.join();
      if (broken == null) {
        segment.force();
      }
      segment.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new StoreFault.LogBroken(e);
    }
  }
}
