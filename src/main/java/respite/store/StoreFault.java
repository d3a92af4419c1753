package respite.store;

import java.nio.file.Path;
import java.util.Objects;
import org.mapdb.DBException;

/**
 * Something the store cannot go on with. The message is for the operator: it says what was found,
 * where, and what to do, and holds nothing of a person.
 */
public abstract sealed class StoreFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private StoreFault(String message, Throwable cause) {
    super(message, cause);
  }

  private StoreFault(String message) {
    super(message);
  }

  /** Never null: every fault says what to do. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** The data directory cannot be used: not writable, in use, or of another format. */
  public static final class DirectoryUnusable extends StoreFault {
    private static final long serialVersionUID = 1;

    DirectoryUnusable(Path directory, String why, String remedy) {
      super("The data directory %s %s. %s".formatted(directory, why, remedy));
    }

    DirectoryUnusable(Path directory, String why, String remedy, Throwable cause) {
      super("The data directory %s %s. %s".formatted(directory, why, remedy), cause);
    }

    /** The disk failed under it; {@code why} as in "cannot be read". */
    static DirectoryUnusable disk(Path directory, String why, Exception e) {
      Exception said = e instanceof DBException.VolumeIOError view ? RedoVolume.said(view) : e;
      return new DirectoryUnusable(
          directory, why + ": " + said, "Check the disk and its permissions.", e);
    }
  }

  /** The data belong to another bot. */
  public static final class OtherBot extends StoreFault {
    private static final long serialVersionUID = 1;

    OtherBot(Path where, long found, long wanted) {
      super(
          "%s belongs to bot %d, but the token is of bot %d. Use that bot's token, or another data directory."
              .formatted(where, found, wanted));
    }
  }

  /** The key directory is missing, open to others, damaged, or not the one of these data. */
  public static sealed class KeyUnusable extends StoreFault permits KeyLost {
    private static final long serialVersionUID = 1;

    KeyUnusable(Path file, String why, String remedy) {
      super("The key file %s %s. %s".formatted(file, why, remedy));
    }

    KeyUnusable(Path file, String why, String remedy, Throwable cause) {
      super("The key file %s %s. %s".formatted(file, why, remedy), cause);
    }
  }

  /**
   * A key is missing or damaged: what it sealed opens no more until a copy of it is brought back.
   */
  public static final class KeyLost extends KeyUnusable {
    private static final long serialVersionUID = 1;

    KeyLost(Path file, String why) {
      super(file, why, WriteOff.remedy(file));
    }

    KeyLost(Path file, String why, Throwable cause) {
      super(file, why, WriteOff.remedy(file), cause);
    }
  }

  /** A log file is damaged where it cannot be an unfinished last write. */
  public static final class LogDamaged extends StoreFault {
    private static final long serialVersionUID = 1;

    private final String what;

    LogDamaged(Path file, long offset, String what) {
      this(file, "is damaged at byte %d: %s".formatted(offset, what));
    }

    private LogDamaged(Path file, String what) {
      super(
          ("The log file %s %s. Nothing was changed. Restore the data directory from a backup, or bring"
                  + " back this file as it was.")
              .formatted(file, what));
      this.what = what;
    }

    /** What is wrong with the file, and where in it. */
    String what() {
      return what;
    }
  }

  /** A backup is not whole, or not one of ours. */
  public static final class BackupUnusable extends StoreFault {
    private static final long serialVersionUID = 1;

    BackupUnusable(Path where, String why) {
      this(where, why, "Use another backup.");
    }

    BackupUnusable(Path where, String why, String remedy) {
      super("The backup %s %s. %s".formatted(where, why, remedy));
    }

    /** The disk failed under it; {@code why} as in "cannot be written". */
    BackupUnusable(Path where, String why, Exception e) {
      super("The backup %s %s: %s. Check the disk.".formatted(where, why, e), e);
    }
  }

  /** A write or sync of the log failed; nothing more is written until the program starts anew. */
  public static final class LogBroken extends StoreFault {
    private static final long serialVersionUID = 1;

    LogBroken(Throwable cause) {
      super(
          "Writing the log failed, so it is closed for good. Check the disk, then start again.",
          cause);
    }
  }

  /** Too little room is left; nothing was written, and the same call may succeed later. */
  public static final class DiskNearlyFull extends StoreFault {
    private static final long serialVersionUID = 1;

    DiskNearlyFull(Path directory, long free, long wanted) {
      super(
          "Only %d MiB are free at %s, and %d MiB must stay free. Nothing was stored. Make room on the disk."
              .formatted(free >> 20, directory, wanted >> 20));
    }
  }

  /** The view has applied frames that the log no longer holds. */
  public static final class ViewAhead extends StoreFault {
    private static final long serialVersionUID = 1;

    ViewAhead(long applied, long end, Path log) {
      super(
          ("The view has applied frame %d, but the log at %s ends at frame %d: acknowledged entries are "
                  + "missing from the log. Restore the log from a backup (look for *.cut files there too); "
                  + "to go on without them, run \"rebuild\".")
              .formatted(applied, log, end));
    }
  }

  /** The view is missing, of another format, or damaged; it can be made anew from the log. */
  public static final class ViewDamaged extends StoreFault {
    private static final long serialVersionUID = 1;

    ViewDamaged(Path file, String what) {
      super("The view %s is damaged: %s. Run \"rebuild\".".formatted(file, what));
    }

    ViewDamaged(Path file, String what, Throwable cause) {
      super("The view %s is damaged: %s. Run \"rebuild\".".formatted(file, what), cause);
    }
  }

  /**
   * A sealed value does not open with its key: it was changed, moved, or sealed for another place.
   */
  public static final class SealBroken extends StoreFault {
    private static final long serialVersionUID = 1;

    SealBroken(String where, Throwable cause) {
      super("A sealed value does not open: " + where + ". Run \"check\".", cause);
    }
  }

  /** A value was written in a form that this program does not know. */
  public static final class FormUnknown extends StoreFault {
    private static final long serialVersionUID = 1;

    FormUnknown(String what, String why) {
      super(
          "A stored %s is in a form this program does not know (%s). Use the program that wrote it, or a newer one."
              .formatted(what, why));
    }
  }
}
