package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErasureListTest {
  private static final Path FILE = Path.of("/keys/erased");
  private static final KeyId ONE = KeyId.random(new SecureRandom());
  private static final KeyId OTHER = KeyId.random(new SecureRandom());

  private final SimulatedDisk disk = new SimulatedDisk();
  private final SmallFiles files = new SmallFiles(disk);

  private ErasureList read() throws IOException {
    return ErasureList.read(files, FILE);
  }

  @Test
  void everyBitThatFlipsIsFound() throws IOException {
    read().add(Set.of(ONE, OTHER));
    assertThat(read().ids()).containsExactlyInAnyOrder(ONE, OTHER);
    byte[] whole = disk.bytes(FILE);
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] bytes = whole.clone();
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      disk.put(FILE, bytes);
      assertThatThrownBy(this::read)
          .as("bit %d", bit)
          .isInstanceOf(StoreFault.KeyUnusable.class)
          .hasMessageContaining(FILE.toString())
          .hasMessageContaining("is damaged at line");
    }
  }

  @Test
  void aListWithoutSumsIsReadAndHasThemFromItsNextLifeOn() throws IOException {
    disk.put(FILE, (ONE + "\n").getBytes(StandardCharsets.US_ASCII));
    ErasureList list = read();
    assertThat(list.contains(ONE)).isTrue();
    list.add(Set.of(OTHER));
    assertThat(files.lines(FILE)).hasSize(3).noneMatch(ONE.toString()::equals);
    assertThat(read().ids()).containsExactlyInAnyOrder(ONE, OTHER);
  }
}
