package respite.store;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mapdb.DB;
import org.mapdb.DBException;
import org.mapdb.DBMaker;
import org.mapdb.DataInput2;
import org.mapdb.volume.Volume;

/**
 * A volume for MapDB that survives a crash at any write: {@link #sync} makes all changes since the
 * last one durable, or none. MapDB's own transactions do not. There is no roll-back: what was not
 * synced is gone when the volume is opened anew. Every page carries a checksum.
 */
public final class RedoVolume extends Volume {
  private static final long SLICE = 1 << 20;

  private final Path path;
  private final Pages pages;
  private @Nullable IOException failure;
  private volatile boolean held;

  private RedoVolume(Path path, Pages pages) {
    this.path = path;
    this.pages = pages;
  }

  /**
   * Opens the volume, or makes an empty one; {@code path} is the main file, the redo file lies
   * beside it. Throws {@link StoreFault.ViewDamaged} on anything but a torn last record.
   *
   * @param redoBytes when the redo file is longer, its pages move to the main file
   */
  public static RedoVolume open(Disk disk, Path path, long redoBytes) throws IOException {
    Path redoPath = redo(path);
    PageFile main = PageFile.open(disk, path, new SecureRandom().nextLong());
    try {
      RedoLog redo = RedoLog.open(disk, redoPath, main.id());
      disk.syncDirectory(SmallFiles.folder(path));
      return new RedoVolume(path, new Pages(main, redo, redoBytes));
    } catch (StoreFault | IOException e) {
      main.close();
      throw e;
    }
  }

  /**
   * The database on this volume. MapDB makes a new one in several steps; none is kept before the
   * last, so that a crash leaves an empty volume or a whole database.
   */
  public DB database() {
    boolean existed = length() > 0;
    held = !existed;
    DB database = DBMaker.volumeDB(this, existed).make();
    held = false;
    if (!existed) {
      database.commit();
    }
    return database;
  }

  /** The redo file of a main file. */
  static Path redo(Path path) {
    return path.resolveSibling(path.getFileName() + ".redo");
  }

  /** What touches pages and may fail at the disk. */
  private interface Access {
    void run() throws IOException;
  }

  /** After a failed write nothing more is written or read: what is in memory may not be on disk. */
  private void guarded(Access access) {
    IOException earlier = failure;
    if (earlier != null) {
      throw new DBException.VolumeIOError(new IOException("the view failed earlier", earlier));
    }
    try {
      access.run();
    } catch (IOException e) {
      failure = e;
      throw new DBException.VolumeIOError(new IOException(path + ": " + e.getMessage(), e));
    }
  }

  /** What the disk said when it failed under a view. */
  static IOException said(DBException.VolumeIOError e) {
    return e.getCause() instanceof IOException disk ? disk : new IOException(e);
  }

  private synchronized void read(long offset, byte[] to, int at, int count) {
    if (offset < 0 || offset + count > pages.length()) {
      throw new StoreFault.ViewDamaged(path, "it points beyond its own end");
    }
    guarded(() -> {
      for (int done = 0; done < count; ) {
        int inPage = (int) ((offset + done) % Page.BYTES);
        int part = Math.min(count - done, Page.BYTES - inPage);
        byte[] page = pages.read((offset + done) / Page.BYTES);
        System.arraycopy(page, inPage, to, at + done, part);
        done += part;
      }
    });
  }

  private synchronized void write(long offset, byte[] from, int at, int count) {
    guarded(() -> {
      for (int done = 0; done < count; ) {
        int inPage = (int) ((offset + done) % Page.BYTES);
        int part = Math.min(count - done, Page.BYTES - inPage);
        pages.change((offset + done) / Page.BYTES).put(inPage, from, at + done, part);
        done += part;
      }
    });
  }

  @Override
  public synchronized void sync() {
    if (!held) {
      guarded(pages::sync);
    }
  }

  @Override
  public synchronized void ensureAvailable(long offset) {
    pages.length(Math.max(pages.length(), (offset + SLICE - 1) / SLICE * SLICE));
  }

  @Override
  public synchronized void truncate(long size) {
    pages.length((size + SLICE - 1) / SLICE * SLICE);
  }

  @Override
  public synchronized void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        pages.close(failure != null);
      } catch (IOException e) {
        throw new DBException.VolumeIOError(e);
      }
    }
  }

  @Override
  public void putLong(long offset, long value) {
    write(offset, ByteBuffer.allocate(8).putLong(value).array(), 0, 8);
  }

  @Override
  public void putInt(long offset, int value) {
    write(offset, ByteBuffer.allocate(4).putInt(value).array(), 0, 4);
  }

  @Override
  public void putByte(long offset, byte value) {
    write(offset, new byte[] {value}, 0, 1);
  }

  @Override
  public void putData(long offset, byte[] source, int at, int count) {
    write(offset, source, at, count);
  }

  @Override
  public void putData(long offset, ByteBuffer source) {
    byte[] bytes = new byte[source.remaining()];
    source.get(bytes);
    write(offset, bytes, 0, bytes.length);
  }

  @Override
  public long getLong(long offset) {
    return bytes(offset, 8).getLong();
  }

  @Override
  public int getInt(long offset) {
    return bytes(offset, 4).getInt();
  }

  @Override
  public byte getByte(long offset) {
    return bytes(offset, 1).get();
  }

  @Override
  public void getData(long offset, byte[] to, int at, int count) {
    read(offset, to, at, count);
  }

  @Override
  public DataInput2 getDataInput(long offset, int count) {
    return new DataInput2.ByteArray(bytes(offset, count).array());
  }

  private ByteBuffer bytes(long offset, int count) {
    byte[] to = new byte[count];
    read(offset, to, 0, count);
    return ByteBuffer.wrap(to);
  }

  /** MapDB clears all of a new slice; what is zero already is left alone, or it would be logged. */
  @Override
  public void clear(long from, long end) {
    byte[] zeros = new byte[Page.BYTES];
    byte[] found = new byte[Page.BYTES];
    for (long at = from; at < end; at += Page.BYTES) {
      int count = (int) Math.min(Page.BYTES, end - at);
      read(at, found, 0, count);
      if (!Arrays.equals(found, 0, count, zeros, 0, count)) {
        write(at, zeros, 0, count);
      }
    }
  }

  /** Any read or write may cross pages, so MapDB need not cut them. */
  @Override
  public int sliceSize() {
    return -1;
  }

  @Override
  public boolean isSliced() {
    return false;
  }

  @Override
  public synchronized long length() {
    return pages.length();
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public File getFile() {
    return path.toFile();
  }

  /** The data directory's lock keeps other programs out. */
  @Override
  public boolean getFileLocked() {
    return true;
  }
}
