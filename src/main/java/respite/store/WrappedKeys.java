package respite.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys in files, wrapped with the master key: a version byte, 8 bytes that tell which master key it
 * was, and the AEAD's text; a key's name and purpose are bound to it. Changing the master key means
 * wrapping these files anew and touches no data.
 */
final class WrappedKeys {
  static final int KEY_BYTES = 32;
  private static final byte VERSION = 1;
  private static final int PRINT = 8;
  private static final String DAMAGED = "is damaged";

  private final SmallFiles files;
  private final Aead master;
  private final byte[] print;

  WrappedKeys(SmallFiles files, byte[] masterKey) throws GeneralSecurityException {
    this.files = files;
    this.master = new AesGcmJce(masterKey);
    var prf = new PrfHmacJce("HMACSHA256", new SecretKeySpec(masterKey, "HMAC"));
    this.print = prf.compute("respite master key".getBytes(StandardCharsets.US_ASCII), PRINT);
  }

  /** Wraps a key and makes its file durable. */
  void write(Path file, String purpose, byte[] key) throws IOException {
    try {
      byte[] text = master.encrypt(key, purpose.getBytes(StandardCharsets.US_ASCII));
      ByteBuffer to = ByteBuffer.allocate(1 + PRINT + text.length);
      files.write(file, to.put(VERSION).put(print).put(text).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("wrapping a key failed", e);
    }
  }

  /** Whether the file was wrapped with this master key, as it says itself. */
  boolean wrapped(Path file) throws IOException {
    byte[] bytes = files.read(file);
    return bytes.length >= 1 + PRINT && Arrays.equals(bytes, 1, 1 + PRINT, print, 0, PRINT);
  }

  /** Unwraps the key in a file that exists; damage or another master key is a fault. */
  byte[] read(Path file, String purpose) throws IOException {
    byte[] bytes = files.read(file);
    if (bytes.length < 1 + PRINT || bytes[0] != VERSION) {
      throw new StoreFault.KeyLost(file, DAMAGED);
    }
    if (!Arrays.equals(bytes, 1, 1 + PRINT, print, 0, PRINT)) {
      throw new StoreFault.KeyUnusable(
          file,
          "was wrapped with another master key",
          "Bring back the master key that belongs to these keys.");
    }
    try {
      byte[] text = Arrays.copyOfRange(bytes, 1 + PRINT, bytes.length);
      return master.decrypt(text, purpose.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new StoreFault.KeyLost(file, DAMAGED, e);
    }
  }
}
