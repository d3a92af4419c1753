package respite.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mapdb.DBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Store.StoreBroken;

/** The view in use, for one thread at a time. */
final class LiveView {
  private static final Logger LOG = LoggerFactory.getLogger(LiveView.class);

  private final ViewOpener opener;
  private ViewOpener.Caught now;
  private final ReentrantLock lock = new ReentrantLock();

  LiveView(ViewOpener opener, ViewOpener.Caught caughtUp) {
    this.opener = opener;
    this.now = caughtUp;
  }

  /** Touches the view; when that finds it damaged, the next start makes it anew. */
  <T> T get(Function<ViewOpener.Caught, T> work) {
    lock.lock();
    try {
      return work.apply(now);
    } catch (DBException.VolumeIOError e) {
      throw new StoreBroken("The view's file cannot be read or written. Check the disk.", e);
    } catch (StoreFault.ViewDamaged | StoreFault.SealBroken | DBException e) {
      opener.mark();
      throw new StoreBroken("The view is damaged; start again to make it anew from the log.", e);
    } catch (StoreFault e) {
      throw new StoreBroken(e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #get}, for work that brings nothing back. */
  void run(Consumer<ViewOpener.Caught> work) {
    get(caught -> {
      work.accept(caught);
      return true;
    });
  }

  /**
   * Makes a view from the log beside the one in use and puts it in its place, so that what is no
   * longer in the log leaves the disk. Only its last few frames keep others waiting. Returns false,
   * and does nothing, when there is no room for another.
   */
  boolean renew(CommitLog log) throws IOException {
    if (!opener.hasRoomBeside()) {
      LOG.warn("There is no room on the disk to make the view anew; it is tried again");
      return false;
    }
    ViewOpener.Caught fresh = opener.beside();
    log.between(() -> swap(fresh, log));
    return true;
  }

  /**
   * Notes that the view holds what it should no longer: the next start makes it anew, if not this.
   */
  void markStale() {
    opener.mark();
  }

  /** Whether it was so noted and nothing came of it. */
  boolean isStale() {
    return opener.isMarked();
  }

  private void swap(ViewOpener.Caught fresh, CommitLog log) {
    lock.lock();
    try {
      log.force(); // as before every checkpoint: the view on disk is never ahead of the log
      opener.catchUp(fresh);
      fresh.view().checkpoint();
      now.view().close();
      now = fresh;
      opener.removeOlder();
      opener.unmark();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      now.view().close();
    } catch (DBException.VolumeIOError e) {
      LOG.warn("The view was not closed in order; the log holds what it lacks", e);
    } finally {
      lock.unlock();
    }
  }
}
