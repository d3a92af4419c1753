package respite.store;

import java.io.IOException;
import org.mapdb.DBException;

/** Makes the view anew from the log. Run it while the bot is stopped. */
public final class Rebuild {
  private Rebuild() {}

  /**
   * Removes the view and makes it from every frame of the log; returns how many there were. Also
   * the way on when the view was ahead of a log that lost its end: what is lost stays lost.
   */
  public static long view(Disk disk, DataDirectory directory, Keys keys) {
    StoreLimits limits = StoreLimits.DEFAULT;
    try (CommitLog log = CommitLog.open(disk, directory.log(), directory.bot(), limits.log())) {
      ViewOpener opener = new ViewOpener(disk, directory.view(), log, keys, limits.redoBytes());
      opener.remove();
      try (View view = opener.caughtUp().view()) {
        return view.applied();
      }
    } catch (IOException | DBException.VolumeIOError e) {
      throw StoreFault.DirectoryUnusable.disk(directory.path(), "cannot be used", e);
    }
  }
}
