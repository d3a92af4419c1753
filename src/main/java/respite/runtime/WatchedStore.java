package respite.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import respite.port.DueReminder;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.effect.MessageKey;

/**
 * The store until it breaks. From then on every call throws StoreBroken without touching it, calls
 * under way included, so that nothing more is confirmed. A fault that the port does not promise
 * counts as broken too: what was kept is then unknown.
 */
final class WatchedStore implements Store {
  private final Store store;
  private final Consumer<StoreBroken> whenBroken;
  private final Executor threads;
  private final AtomicReference<@Nullable StoreBroken> broken = new AtomicReference<>();

  /**
   * Watches the store.
   *
   * @param whenBroken is told once, on one of the threads, so that it may end the program
   */
  WatchedStore(Store store, Consumer<StoreBroken> whenBroken, Executor threads) {
    this.store = store;
    this.threads = threads;
    this.whenBroken = whenBroken;
  }

  @Override
  public Life read(Person person) {
    return watch(() -> store.read(person));
  }

  @Override
  public List<Waiting> commit(Frame frame) {
    refuseWhenBroken();
    try {
      var effects = store.commit(frame);
      refuseWhenBroken();
      return effects;
    } catch (DiskFull | IllegalArgumentException nothingKept) {
      throw nothingKept;
    } catch (RuntimeException | Error fault) {
      throw breakdown(fault);
    }
  }

  @Override
  public boolean handled(long update) {
    return watch(() -> store.handled(update));
  }

  @Override
  public boolean handledTap(String callback) {
    return watch(() -> store.handledTap(callback));
  }

  @Override
  public List<Waiting> waiting() {
    return watch(store::waiting);
  }

  @Override
  public OptionalLong messageOf(Person person, MessageKey key) {
    return watch(() -> store.messageOf(person, key));
  }

  @Override
  public List<DueReminder> due(Instant until, int limit) {
    return watch(() -> store.due(until, limit));
  }

  @Override
  public List<Person> people() {
    return watch(store::people);
  }

  @Override
  public Optional<Instant> nextDue() {
    return watch(store::nextDue);
  }

  @Override
  public void close() {
    store.close();
  }

  private <T> T watch(Supplier<T> call) {
    refuseWhenBroken();
    try {
      return call.get();
    } catch (RuntimeException | Error fault) {
      throw breakdown(fault);
    }
  }

  private void refuseWhenBroken() {
    var first = broken.get();
    if (first != null) {
      throw new StoreBroken("the store broke before", first);
    }
  }

  private StoreBroken breakdown(Throwable fault) {
    var now =
        fault instanceof StoreBroken told
            ? told
            : new StoreBroken("the store failed in a way it does not promise", fault);
    if (broken.compareAndSet(null, now)) {
      threads.execute(() -> whenBroken.accept(now));
    }
    return now;
  }
}
