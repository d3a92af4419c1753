package respite.sandbox;

import java.nio.file.Path;

/** Another sandbox already keeps its state in this directory. */
public final class DirectoryInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DirectoryInUseException(Path directory) {
    super("another sandbox is already running on the directory " + directory);
  }
}
