package respite.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapdb.BTreeMap;
import org.mapdb.DBMaker;
import respite.store.Rows.Messages;
import respite.talk.effect.MessageKey;

class RepeatsTest {
  private static final KeyId LIFE = new KeyId(1, 2);
  private static final long THREE_DAYS = Duration.ofDays(3).toMillis();
  private final BTreeMap<byte[], byte[]> table = Table.map(DBMaker.memoryDB().make(), "repeats");

  @TempDir Path directory;
  private Keys keys;
  private Repeats repeats;

  @BeforeEach
  void begin() {
    keys = Keys.open(new FileDisk(), directory.resolve("keys/master.key"), false);
    repeats = new Repeats(table, keys);
  }

  private void addUpdates(int from, int end, long running) {
    for (int update = from; update < end; update++) {
      repeats.addUpdate(LIFE, update, running, update);
    }
  }

  @Test
  void allOfTheLastTwoDaysAreKnownHoweverMany() {
    addUpdates(0, 25_000, 5);
    repeats.addUpdate(LIFE, 25_000, 5 + Repeats.KEPT.toMillis(), 25_000);
    assertThat(repeats.handled(0)).isTrue();
    assertThat(table).hasSize(25_001);
  }

  @Test
  void theLastTenThousandAreKnownHoweverOldAndOlderOnesAreForgotten() {
    addUpdates(0, 25_000, 5);
    addUpdates(25_000, 25_100, THREE_DAYS);
    assertThat(repeats.handled(0)).isFalse();
    for (int update = 25_100 - Repeats.LEAST; update < 25_100; update++) {
      assertThat(repeats.handled(update)).isTrue();
    }
    assertThat(table.sizeLong()).isLessThan(25_000);
  }

  @Test
  void aLowerNumberAfterAQuietWeekIsNew() {
    repeats.addUpdate(LIFE, 1, 5, 900_000_000);
    assertThat(repeats.handled(17)).isFalse();
  }

  @Test
  void tapsAreKnownAfterReopeningAndNotReadableInTheTable() {
    repeats.addTap(LIFE, 1, 5, "a tap's id");
    assertThat(new Repeats(table, keys).handledTap("a tap's id")).isTrue();
    assertThat(new Repeats(table, keys).handledTap("another")).isFalse();
    table.values().forEach(row -> assertThat(new String(row)).doesNotContain("tap"));
  }

  @Test
  void theLast64KeysOfAPersonAreKept() {
    Messages messages = Messages.NONE;
    for (int i = 0; i < 70; i++) {
      messages = messages.with(new MessageKey("f" + i), i);
    }
    assertThat(messages.messages()).hasSize(64);
    assertThat(messages.idOf(new MessageKey("f5"))).isEmpty();
    assertThat(messages.idOf(new MessageKey("f6"))).hasValue(6);
    assertThat(messages.with(new MessageKey("f6"), 99).idOf(new MessageKey("f6"))).hasValue(99);
  }
}
