package respite.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Everything the sandbox remembers. A change is on disk when {@link #change} returns. Safe for use
 * by many threads; one directory has one State at a time.
 */
final class State implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final NavigableMap<String, ObjectNode> documents;
  private final StateJournal journal;
  private final FileChannel lockFile;
  private long version = System.currentTimeMillis();
  private boolean closed;

  private State(
      NavigableMap<String, ObjectNode> documents, StateJournal journal, FileChannel lockFile) {
    this.documents = documents;
    this.journal = journal;
    this.lockFile = lockFile;
  }

  /** Opens the state of this directory, which is made when missing. */
  static State open(Path directory) throws IOException {
    Files.createDirectories(directory);
    FileChannel lockFile = lock(directory);
    try {
      NavigableMap<String, ObjectNode> documents = new TreeMap<>();
      StateJournal journal = StateJournal.open(directory.resolve("state.jsonl"), documents);
      return new State(documents, journal, lockFile);
    } catch (IOException | RuntimeException failed) {
      lockFile.close();
      throw failed;
    }
  }

  /** Reads several documents as of one moment. */
  <T> T read(Function<Documents, T> reader) {
    lock.lock();
    try {
      return reader.apply(new Batch(documents));
    } finally {
      lock.unlock();
    }
  }

  /** Makes one change, whole and durable; when the work throws, nothing is changed. */
  <T> T change(Function<Batch, T> work) {
    return commit(work, true);
  }

  /** As {@link #change}, but may be forgotten by a loss of power (not by a kill). */
  <T> T changeLightly(Function<Batch, T> work) {
    return commit(work, false);
  }

  /** Tells everybody who waits that something not kept on disk is new. */
  void touch() {
    lock.lock();
    try {
      version++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Differs after every change, also from what an earlier run of the program told. */
  long version() {
    lock.lock();
    try {
      return version;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the condition, looked at after every change; false when the time or the server ended.
   */
  boolean await(BooleanSupplier condition, Duration timeout) throws InterruptedException {
    long left = timeout.toNanos();
    lock.lock();
    try {
      while (!closed && !condition.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Ends every wait, now and from now on. */
  void endWaits() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends every wait and every later change; the files are closed. */
  @Override
  public void close() throws IOException {
    endWaits();
    lock.lock();
    try {
      journal.close();
      lockFile.close();
    } finally {
      lock.unlock();
    }
  }

  static NavigableMap<String, ObjectNode> range(
      NavigableMap<String, ObjectNode> documents, String prefix) {
    return documents.subMap(prefix, true, prefix + Character.MAX_VALUE, false);
  }

  private <T> T commit(Function<Batch, T> work, boolean sync) {
    lock.lock();
    try {
      Batch batch = new Batch(documents);
      T result = work.apply(batch);
      ObjectNode puts = batch.puts();
      if (!puts.isEmpty()) {
        journal.append(puts, sync);
        puts.properties()
            .forEach(entry -> {
              if (entry.getValue() instanceof ObjectNode document) {
                documents.put(entry.getKey(), document);
              } else {
                documents.remove(entry.getKey());
              }
            });
        version++;
        changed.signalAll();
      }
      return result;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      lock.unlock();
    }
  }

  private static FileChannel lock(Path directory) throws IOException {
    FileChannel file =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() != null) {
        return file;
      }
    } catch (OverlappingFileLockException inThisProgram) {
      file.close();
      throw new DirectoryInUseException(directory);
    }
    file.close();
    throw new DirectoryInUseException(directory);
  }
}
