package respite.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mapdb.DBException;
import respite.port.Store.StoreBroken;

/** The view in use, for one thread at a time. */
final class LiveView {
  private final OpenView opener;
  private final OpenView.Caught now;
  private final ReentrantLock lock = new ReentrantLock();

  LiveView(OpenView opener, OpenView.Caught caughtUp) {
    this.opener = opener;
    this.now = caughtUp;
  }

  /** Touches the view; when that finds it damaged, the next start makes it anew. */
  <T> T get(Function<OpenView.Caught, T> work) {
    lock.lock();
    try {
      return work.apply(now);
    } catch (DBException.VolumeIOError e) {
      throw new StoreBroken("The view's file cannot be read or written. Check the disk.", e);
    } catch (StoreFault.ViewDamaged | StoreFault.SealBroken | DBException e) {
      opener.markDamaged();
      throw new StoreBroken("The view is damaged; start again to make it anew from the log.", e);
    } catch (StoreFault e) {
      throw new StoreBroken(e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #get}, for work that brings nothing back. */
  void run(Consumer<OpenView.Caught> work) {
    get(caught -> {
      work.accept(caught);
      return true;
    });
  }

  void close() {
    lock.lock();
    try {
      now.view().close();
    } finally {
      lock.unlock();
    }
  }
}
