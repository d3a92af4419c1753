package respite.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** How the view's files begin: magic 8, version 4, id 8, zeros 8, CRC32C 4. */
final class FileHeader {
  static final int BYTES = 32;

  private FileHeader() {}

  static ByteBuffer write(String magic, int version, long id) {
    ByteBuffer to = ByteBuffer.allocate(BYTES);
    to.put(magic.getBytes(StandardCharsets.US_ASCII)).putInt(version).putLong(id).putLong(0);
    return to.putInt(checksum(to)).flip();
  }

  /** Whether these are 32 undamaged bytes with that magic and version. */
  static boolean matches(ByteBuffer from, String magic, int version) {
    return from.limit() >= BYTES
        && from.getInt(BYTES - 4) == checksum(from)
        && StandardCharsets.US_ASCII.decode(from.slice(0, 8)).toString().equals(magic)
        && from.getInt(8) == version;
  }

  static long id(ByteBuffer from) {
    return from.getLong(12);
  }

  private static int checksum(ByteBuffer buffer) {
    CRC32C crc = new CRC32C();
    crc.update(buffer.slice(0, BYTES - 4));
    return (int) crc.getValue();
  }
}
