package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** The one thread that writes the log: takes all appends that wait, writes and syncs them once. */
final class LogWriter {
  private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

  /** A group is closed when it is this long, so that its buffer stays small. */
  private static final int GROUP_BYTES = 4 << 20;

  private record Written(LogWork.Append append, LogRecord record) {}

  private final Disk disk;
  private final Path directory;
  private final Segments segments;
  private final Limits limits;
  private final BlockingQueue<LogWork> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;
  private Segments.Tail segment;
  private long offset;
  private long durable;
  private final AtomicLong next;
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong syncs = new AtomicLong();
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
    this.segments = segments;
    this.limits = limits;
    this.segment = tail;
    this.offset = tail.offset();
    this.durable = tail.offset();
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

  /** As {@link #between}, without an outcome; dropped when the log is closed. */
  synchronized void soon(Runnable task) {
    if (!closing) {
      waiting.add(new LogWork.Task(task, new CompletableFuture<>()));
    }
  }

  private synchronized void enqueue(LogWork work) {
    if (closing) {
      throw new IllegalStateException("the log is closed");
    }
    waiting.add(work);
  }

  boolean hasRoom() {
    try {
      return disk.freeBytes(directory) >= limits.keepFreeBytes();
    } catch (IOException e) {
      throw new StoreFault.LogBroken(e);
    }
  }

  private void run() {
    try {
      while (!closing || !waiting.isEmpty()) {
        List<LogWork> taken = new ArrayList<>();
        taken.add(waiting.take());
        waiting.drainTo(taken);
        serve(taken);
      }
    } catch (InterruptedException e) {
      // Nobody holds this thread to interrupt it; were it so, nobody may wait for it for ever.
      fail(e);
      refuseAll();
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
    StoreFault.LogBroken fault = broken;
    if (fault != null) {
      appends.subList(from, appends.size()).forEach(this::refuse);
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
      rollIfLong();
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
      appends.subList(from, appends.size()).forEach(this::refuse);
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
      return new LogRecord(sequence, (int) durable, draft.kind(), draft.key(), payload);
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
    segment.file().write(buffer.flip(), offset);
    offset += bytes;
    if (group.stream().anyMatch(written -> written.append().draft().durable())) {
      force();
    }
    next.addAndGet(group.size());
    records.addAndGet(group.size());
    for (Written written : group) {
      written.append().draft().applied().accept(written.record().sequence());
    }
  }

  void force() throws IOException {
    if (durable < offset) {
      segment.file().force();
      durable = offset;
      syncs.incrementAndGet();
    }
  }

  private void rollIfLong() throws IOException {
    if (offset >= limits.segmentBytes()) {
      long _ = roll();
    }
  }

  /** Begins a segment, if the present one is not empty; only for tasks of this thread. */
  long roll() throws IOException {
    if (offset > SegmentHeader.BYTES) {
      force();
      segment.file().close();
      segment = segments.create(next.get(), segment.log());
      offset = segment.offset();
      durable = offset;
    }
    return next.get();
  }

  private void fail(Throwable cause) {
    LOG.error("Writing the log at {} failed; it is closed for good", directory, cause);
    broken = new StoreFault.LogBroken(cause);
  }

  private synchronized void refuseAll() {
    closing = true;
    waiting.forEach(this::refuse);
  }

  private void refuse(LogWork work) {
    Throwable fault = broken;
    switch (work) {
      case LogWork.Append append -> append.outcome().completeExceptionally(fault);
      case LogWork.Task task -> task.outcome().completeExceptionally(fault);
    }
  }

  long next() {
    return next.get();
  }

  LogCounts counts() {
    return new LogCounts(records.get(), syncs.get());
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
        force();
      }
      segment.file().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new StoreFault.LogBroken(e);
    }
  }
}
