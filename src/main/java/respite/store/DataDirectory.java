package respite.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory that holds the log and the view: one program at a time, one bot, one format. Every
 * trouble is a {@link StoreFault.DirectoryUnusable} or a {@link StoreFault.OtherBot}.
 */
public final class DataDirectory implements AutoCloseable {
  private static final int FORMAT = 1;
  private static final Pattern CURRENT =
      Pattern.compile("respite-data " + FORMAT + "\nbot (-?\\d{1,18})\n");

  /** Another program can only be kept out on the machine's own file system. */
  private static final FileDisk DISK = new FileDisk();

  private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

  private final Path path;
  private final long bot;
  private final FileChannel lock;

  private DataDirectory(Path path, long bot, FileChannel lock) {
    this.path = path;
    this.bot = bot;
    this.lock = lock;
  }

  /**
   * Makes the directory if need be, locks it until {@link #close}, checks whose it is, and closes
   * it to all but its owner.
   */
  public static DataDirectory open(Path path, long bot) {
    try {
      DISK.createDirectory(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"),
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              FileDisk.FILE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StoreFault.DirectoryUnusable(
            path, "is in use by another program", "Stop that one, or name another directory.");
      }
      return prepared(new DataDirectory(path, bot, channel));
    } catch (IOException e) {
      throw new StoreFault.DirectoryUnusable(
          path,
          "cannot be used: " + e,
          "Name a directory that this user may write to in RESPITE_DATA.",
          e);
    }
  }

  private static DataDirectory prepared(DataDirectory directory) throws IOException {
    try {
      directory.checkFormat();
      directory.closeToOthers();
      DISK.createDirectory(directory.log());
      DISK.createDirectory(directory.view());
      return directory;
    } catch (StoreFault | IOException e) {
      directory.close();
      throw e;
    }
  }

  /** Earlier programs left files and directories in it to the umask. */
  private void closeToOthers() throws IOException {
    if (!DISK.isOpenToOthers(path)) {
      return;
    }
    try {
      DISK.closeToOthers(path);
      LOG.info("The data directory {} was open to others; now it is for its owner alone", path);
    } catch (IOException e) {
      LOG.warn("The data directory {} is open to others. Run: chmod 700 {}", path, path, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // The same program has it open already, as in tests: just as much in use.
      return null;
    }
  }

  private void checkFormat() throws IOException {
    Path file = path.resolve("format");
    String wanted = "respite-data %d\nbot %d\n".formatted(FORMAT, bot);
    if (!Files.exists(file)) {
      new SmallFiles(DISK).write(file, wanted.getBytes(StandardCharsets.US_ASCII));
      return;
    }
    String found = Files.readString(file);
    if (found.equals(wanted)) {
      return;
    }
    Matcher other = CURRENT.matcher(found);
    if (other.matches()) {
      throw new StoreFault.OtherBot(path, Long.parseLong(other.group(1)), bot);
    }
    throw new StoreFault.DirectoryUnusable(
        path,
        "is of an unknown format",
        "This program reads format %d; look at the file %s.".formatted(FORMAT, file));
  }

  /** Whether anything was ever stored here, or is being restored for good. */
  public boolean holdsData(Disk disk) {
    try {
      return disk.exists(log().resolve(Replacement.MARK)) || !Segments.in(disk, log()).isEmpty();
    } catch (IOException e) {
      throw new StoreFault.DirectoryUnusable(
          log(), "cannot be read", "Check its owner and permissions.", e);
    }
  }

  /** Where the log's segments lie. */
  public Path log() {
    return path.resolve("log");
  }

  /** Where the view's files lie; they can be made anew from the log. */
  public Path view() {
    return path.resolve("view");
  }

  /** Where all of it lies. */
  public Path path() {
    return path;
  }

  /** Whose data these are. */
  public long bot() {
    return bot;
  }

  /** Lets other programs in. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
