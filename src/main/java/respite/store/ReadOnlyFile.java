package respite.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import respite.store.Disk.DiskFile;

/** A file that another program may be writing, or that lies where nobody may write. */
record ReadOnlyFile(RandomAccessFile file) implements DiskFile {
  static DiskFile open(Path path) throws IOException {
    try {
      return new ReadOnlyFile(new RandomAccessFile(path.toFile(), "r"));
    } catch (FileNotFoundException e) {
      if (Files.exists(path)) {
        throw e;
      }
      var missing = new NoSuchFileException(path.toString());
      missing.initCause(e);
      throw missing;
    }
  }

  @Override
  public void read(ByteBuffer to, long position) throws IOException {
    FileDisk.fill(file, to, position);
  }

  @Override
  public void write(ByteBuffer from, long position) throws IOException {
    throw new IOException("opened for reading alone");
  }

  @Override
  public long size() throws IOException {
    return file.length();
  }

  @Override
  public void truncate(long size) throws IOException {
    throw new IOException("opened for reading alone");
  }

  @Override
  public void force() throws IOException {
    file.getChannel().force(false);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
