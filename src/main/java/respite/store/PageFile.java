package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import respite.store.Disk.DiskFile;

/**
 * The view's main file: a header, then one block for each page: CRC32C of number and bytes, four
 * zero bytes, the bytes. A block of nothing but zeros is a page never written. Only {@link
 * RedoVolume} writes it, and only what the redo file can write again.
 */
final class PageFile {
  private static final int VERSION = 1;
  private static final String MAGIC = "RSPTVIEW";
  private static final int BLOCK = 8 + Page.BYTES;

  private final Path path;
  private final DiskFile file;
  private final long id;

  private PageFile(Path path, DiskFile file, long id) {
    this.path = path;
    this.file = file;
    this.id = id;
  }

  /** Opens the file, or begins it with that id; a header that is not ours is a fault. */
  static PageFile open(Disk disk, Path path, long newId) throws IOException {
    DiskFile file = disk.open(path);
    ByteBuffer header = ByteBuffer.allocate(FileHeader.BYTES);
    file.read(header, 0);
    header.flip();
    long size = file.size();
    if (size <= FileHeader.BYTES && !FileHeader.matches(header, MAGIC, VERSION)) {
      file.write(FileHeader.write(MAGIC, VERSION, newId), 0);
      file.force();
      return new PageFile(path, file, newId);
    }
    if (!FileHeader.matches(header, MAGIC, VERSION)) {
      file.close();
      throw new StoreFault.ViewDamaged(path, "its header is damaged or of another format");
    }
    return new PageFile(path, file, FileHeader.id(header));
  }

  /** Random, made with the file; the redo file has the same. */
  long id() {
    return id;
  }

  /** Bytes of all pages, written or not. */
  long length() throws IOException {
    return (file.size() - FileHeader.BYTES) / BLOCK * Page.BYTES;
  }

  /** The bytes of a page; zeros when it was never written or lies beyond the end. */
  byte[] read(long number) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    file.read(block, FileHeader.BYTES + number * BLOCK);
    byte[] bytes = Arrays.copyOfRange(block.array(), 8, BLOCK);
    long first = block.getLong(0);
    if (first == 0 && isZero(bytes)) {
      return bytes;
    }
    if (first != (long) checksum(number, bytes) << 32) {
      throw new StoreFault.ViewDamaged(path, "page " + number + " fails its checksum");
    }
    return bytes;
  }

  void write(long number, byte[] bytes) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    block.putInt(checksum(number, bytes)).putInt(0).put(bytes).flip();
    file.write(block, FileHeader.BYTES + number * BLOCK);
  }

  /** Makes the file hold that many bytes of pages, all that were written before included. */
  void setLength(long length) throws IOException {
    long size = FileHeader.BYTES + length / Page.BYTES * BLOCK;
    if (file.size() > size) {
      file.truncate(size);
    } else if (file.size() < size) {
      file.write(ByteBuffer.allocate(1), size - 1);
    }
  }

  void force() throws IOException {
    file.force();
  }

  void close() throws IOException {
    file.close();
  }

  private static boolean isZero(byte[] bytes) {
    for (byte one : bytes) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  /** Never 0, so that a written block differs from one never written. */
  private static int checksum(long number, byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    crc.update(bytes);
    return crc.getValue() == 0 ? 1 : (int) crc.getValue();
  }
}
