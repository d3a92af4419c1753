package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import respite.store.Disk.DiskFile;

/**
 * The changes of the view since its main file was last written: one record a sync, checked as a
 * whole, so that a sync happened wholly or not at all.
 *
 * <pre>
 * record: magic 4, body length 4, sequence 8, length of the volume 8, ranges 4, CRC32C 4, body
 * body, per range: page number 8, first byte 2, count 2, the bytes
 * </pre>
 */
final class RedoLog {
  private static final int RECORD = 32;
  private static final int RECORD_MAGIC = 0x5AFE0001;
  private static final int VERSION = 1;
  private static final String MAGIC = "RSPTREDO";

  /** What a record is applied to, range by range, then its length. */
  interface Replay {
    void range(long page, int at, byte[] bytes) throws IOException;

    void length(long length);
  }

  private final Path path;
  private final DiskFile file;
  private long offset = FileHeader.BYTES;
  private long sequence;

  private RedoLog(Path path, DiskFile file) {
    this.path = path;
    this.file = file;
  }

  /** Opens the redo file of the main file with that id, or begins it. */
  static RedoLog open(Disk disk, Path path, long id) throws IOException {
    DiskFile file = disk.open(path);
    ByteBuffer header = ByteBuffer.allocate(FileHeader.BYTES);
    file.read(header, 0);
    header.flip();
    boolean ours = FileHeader.matches(header, MAGIC, VERSION);
    boolean foreign = ours ? FileHeader.id(header) != id : file.size() > FileHeader.BYTES;
    if (foreign) {
      file.close();
      throw new StoreFault.ViewDamaged(path, "its header is damaged or not of this view");
    }
    if (!ours) {
      file.write(FileHeader.write(MAGIC, VERSION, id), 0);
      file.force();
    }
    return new RedoLog(path, file);
  }

  /** Bytes of records. */
  long length() {
    return offset - FileHeader.BYTES;
  }

  /** Hands over every whole record in order; a torn last one is cut, other damage is a fault. */
  void replay(Replay to) throws IOException {
    long size = file.size();
    for (ByteBuffer record = read(offset, size); record != null; record = read(offset, size)) {
      apply(record, to);
      sequence = record.getLong(8);
      offset += record.limit();
    }
    if (offset < size) {
      refuseDamage(size);
      file.truncate(offset);
      file.force();
    }
  }

  private static void apply(ByteBuffer record, Replay to) throws IOException {
    record.position(RECORD);
    for (int i = record.getInt(24); i > 0; i--) {
      long page = record.getLong();
      int at = record.getShort();
      byte[] bytes = new byte[record.getShort()];
      record.get(bytes);
      to.range(page, at, bytes);
    }
    to.length(record.getLong(16));
  }

  /** The whole record at the offset; null when it is torn or damaged, or the file ends. */
  private @Nullable ByteBuffer read(long at, long size) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(RECORD);
    file.read(head, at);
    int body = head.getInt(4);
    if (head.hasRemaining() || head.getInt(0) != RECORD_MAGIC || body < 0) {
      return null;
    }
    if (at + RECORD + body > size || (sequence != 0 && head.getLong(8) <= sequence)) {
      return null;
    }
    ByteBuffer record = ByteBuffer.allocate(RECORD + body);
    file.read(record, at);
    record.flip();
    return record.getInt(28) == checksum(record) ? record : null;
  }

  /** Each record is synced before the next is written, so a whole one after a bad one is damage. */
  private void refuseDamage(long size) throws IOException {
    ByteBuffer rest = ByteBuffer.allocate(Math.toIntExact(size - offset));
    file.read(rest, offset);
    rest.flip();
    for (int at = 1; at + RECORD <= rest.limit(); at++) {
      if (rest.getInt(at) == RECORD_MAGIC && read(offset + at, size) != null) {
        throw new StoreFault.ViewDamaged(
            path, "the record at byte " + offset + " is bad, and whole ones follow it");
      }
    }
  }

  /** Appends the changed ranges as one record and syncs it. */
  void append(Map<Long, Page> changed, long length) throws IOException {
    int body = 0;
    for (Page page : changed.values()) {
      body = Math.addExact(body, 12 + page.end() - page.from());
    }
    ByteBuffer record = ByteBuffer.allocate(Math.addExact(RECORD, body));
    record.putInt(RECORD_MAGIC).putInt(body).putLong(sequence + 1).putLong(length);
    record.putInt(changed.size()).putInt(0);
    changed.forEach((number, page) -> {
      int count = page.end() - page.from();
      record.putLong(number).putShort((short) page.from()).putShort((short) count);
      record.put(page.bytes(), page.from(), count);
    });
    record.putInt(28, checksum(record.flip()));
    file.write(record, offset);
    file.force();
    offset += RECORD + body;
    sequence++;
  }

  /** Forgets all records, once the main file holds them. */
  void clear() throws IOException {
    file.truncate(FileHeader.BYTES);
    file.force();
    offset = FileHeader.BYTES;
  }

  void close() throws IOException {
    file.close();
  }

  private static int checksum(ByteBuffer record) {
    CRC32C crc = new CRC32C();
    crc.update(record.slice(0, 28));
    crc.update(record.slice(RECORD, record.limit() - RECORD));
    return (int) crc.getValue();
  }
}
