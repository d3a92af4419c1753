package respite.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Directories of small files, walked, copied and removed file by file; links are not followed. */
record FileTree(SmallFiles files) {
  /** Copies one file or directory, not what is in it, from one tree to its place in another. */
  void copy(Path file, Path from, Path to) throws IOException {
    Path copy = to.resolve(from.relativize(file).toString());
    if (disk().isDirectory(file) && Files.isSymbolicLink(file)) {
      throw new StoreFault.KeyUnusable(
          file, "is a link to a directory", "Put the directory itself there.");
    } else if (disk().isDirectory(file)) {
      disk().createDirectory(copy);
    } else if (disk().exists(file)) {
      files.write(copy, files.read(file));
    }
  }

  /** Removes a directory with all that is in it, if it is there; of a link only the link. */
  void remove(Path directory) throws IOException {
    if (Files.isSymbolicLink(directory)) {
      disk().delete(directory);
    } else if (disk().exists(directory)) {
      for (Path path : within(directory).reversed()) {
        disk().delete(path);
      }
      disk().delete(directory);
    }
  }

  /**
   * All that lies in a directory, at any depth, but not what links name; a directory before what it
   * holds.
   */
  List<Path> within(Path directory) throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path path : disk().list(directory)) {
      all.add(path);
      if (disk().isDirectory(path) && !Files.isSymbolicLink(path)) {
        all.addAll(within(path));
      }
    }
    return all;
  }

  private Disk disk() {
    return files.disk();
  }
}
