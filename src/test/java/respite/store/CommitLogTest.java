package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.store.CommitLog.Draft;
import respite.store.CommitLog.Limits;

class CommitLogTest {
  private static final long BOT = 42;
  private static final Path DIRECTORY = Path.of("/data/log");
  private static final Limits SMALL = new Limits(1024, 1 << 20);

  private SimulatedDisk disk = new SimulatedDisk();

  private CommitLog open(Limits limits) throws IOException {
    return CommitLog.open(disk, DIRECTORY, BOT, limits);
  }

  private static Draft draft(String text) {
    return draft(text, true, new ArrayList<>());
  }

  private static Draft draft(String text, boolean durable, List<Long> applied) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Draft((short) 1, new KeyId(1, 2), durable, _ -> bytes, applied::add);
  }

  private static List<String> texts(CommitLog log, long from) throws IOException {
    List<String> texts = new ArrayList<>();
    log.read(from, record -> texts.add(new String(record.payload(), StandardCharsets.UTF_8)));
    return texts;
  }

  private List<String> reopened() throws IOException {
    try (CommitLog log = open(Limits.DEFAULT)) {
      return texts(log, 1);
    }
  }

  /** Appends texts one after the other, each in a group of its own. */
  private void write(Limits limits, String... texts) throws IOException {
    try (CommitLog log = open(limits)) {
      for (String text : texts) {
        log.append(draft(text));
      }
    }
  }

  private Path onlySegment() {
    return DIRECTORY.resolve(SegmentHeader.name(1));
  }

  @Test
  void whatWasAppendedIsReadInOrderAfterReopening() throws IOException {
    write(Limits.DEFAULT, "one", "two");
    write(Limits.DEFAULT, "", "four");
    assertThat(reopened()).containsExactly("one", "two", "", "four");
    try (CommitLog log = open(Limits.DEFAULT)) {
      assertThat(texts(log, 3)).containsExactly("", "four");
      assertThat(log.next()).isEqualTo(5);
    }
  }

  @Test
  void manyThreadsShareSyncsAndTheirFramesAreAppliedInTheOrderOfTheLog(@TempDir Path directory)
      throws Exception {
    List<Long> applied = Collections.synchronizedList(new ArrayList<>());
    try (CommitLog log = CommitLog.open(new FileDisk(), directory, BOT, Limits.DEFAULT);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> outcomes = new ArrayList<>();
      for (int i = 0; i < 256; i++) {
        outcomes.add(
            threads.submit(() -> {
              long last = 0;
              for (int j = 0; j < 8; j++) {
                long sequence = log.append(draft("text", true, applied));
                assertThat(sequence).isGreaterThan(last);
                assertThat(applied.contains(sequence)).isTrue();
                last = sequence;
              }
              return last;
            }));
      }
      for (Future<Long> outcome : outcomes) {
        assertThat(outcome.get()).isPositive();
      }
      LogCounts counts = log.counts();
      assertThat(counts.records()).isEqualTo(2048);
      assertThat(counts.syncs()).isLessThan(counts.records() / 2);
    }
    assertThat(applied).hasSize(2048).isSorted();
  }

  @Test
  void theLogGoesOnInNewSegmentsNamedByTheirFirstSequence() throws IOException {
    String long300 = "x".repeat(300);
    write(SMALL, long300, long300, long300, long300, long300, long300, long300);
    assertThat(disk.list(DIRECTORY))
        .extracting(path -> path.getFileName().toString())
        .containsExactly(
            "00000000000000000001.log", "00000000000000000004.log", "00000000000000000007.log");
    assertThat(reopened()).hasSize(7);
  }

  @Test
  void aTailTornAtAnyByteIsCutKeptAndReported() throws IOException {
    write(Limits.DEFAULT, "first", "second", "the last one");
    byte[] whole = disk.bytes(onlySegment());
    int last = whole.length - LogRecord.HEADER - "the last one".length();
    for (int size = last; size < whole.length; size++) {
      disk = new SimulatedDisk();
      disk.put(onlySegment(), Arrays.copyOf(whole, size));
      try (CommitLog log = open(Limits.DEFAULT)) {
        assertThat(texts(log, 1)).containsExactly("first", "second");
        int cut = size - last;
        assertThat(log.cutTails()).isEqualTo(new CutTails(cut == 0 ? 0 : 1, cut));
        assertThat(log.append(draft("third"))).isEqualTo(3);
      }
      assertThat(reopened()).containsExactly("first", "second", "third");
    }
  }

  @Test
  void aFlipOfAnyByteIsRefusedOrCutButNeverReadAsData() throws IOException {
    write(Limits.DEFAULT, "first", "second", "third");
    byte[] whole = disk.bytes(onlySegment());
    int last = whole.length - LogRecord.HEADER - "third".length();
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 1 << at % 8;
      disk = new SimulatedDisk();
      disk.put(onlySegment(), flipped);
      if (at < last) {
        assertThatThrownBy(this::reopened)
            .as("byte %d", at)
            .isInstanceOf(StoreFault.LogDamaged.class)
            .hasMessageContaining("00000000000000000001.log")
            .hasMessageContaining("Restore");
      } else {
        try (CommitLog log = open(Limits.DEFAULT)) {
          assertThat(texts(log, 1)).containsExactly("first", "second");
          assertThat(log.cutTails().count()).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void damageInAnEarlierSegmentIsFoundWhenItIsRead() throws IOException {
    String long500 = "x".repeat(500);
    write(SMALL, long500, long500, long500);
    byte[] bytes = disk.bytes(onlySegment());
    bytes[bytes.length - 1] ^= 1;
    disk.put(onlySegment(), bytes);
    assertThatThrownBy(this::reopened).isInstanceOf(StoreFault.LogDamaged.class);
    disk.put(onlySegment(), Arrays.copyOf(bytes, bytes.length - 540));
    assertThatThrownBy(this::reopened)
        .isInstanceOf(StoreFault.LogDamaged.class)
        .hasMessageContaining("frame 2 is missing");
  }

  @Test
  void aMissingSegmentIsFoundWhereverItWas() throws IOException {
    String long500 = "x".repeat(500);
    for (int missing : new int[] {1, 3}) {
      disk = new SimulatedDisk();
      write(SMALL, long500, long500, long500, long500, long500);
      disk.delete(DIRECTORY.resolve(SegmentHeader.name(missing)));
      assertThatThrownBy(this::reopened)
          .isInstanceOf(StoreFault.LogDamaged.class)
          .hasMessageContaining("frame " + missing + " is missing before it");
    }
  }

  @Test
  void aSegmentThatWasBeingMadeIsMadeAnew() throws IOException {
    write(SMALL, "x".repeat(1000));
    disk.put(DIRECTORY.resolve(SegmentHeader.name(2)), new byte[17]);
    write(SMALL, "second");
    assertThat(reopened()).hasSize(2).endsWith("second");
  }

  @Test
  void anotherBotsLogIsRefused() throws IOException {
    write(Limits.DEFAULT, "one");
    assertThatThrownBy(() -> CommitLog.open(disk, DIRECTORY, 43, Limits.DEFAULT))
        .isInstanceOf(StoreFault.OtherBot.class)
        .hasMessageContaining("bot 42")
        .hasMessageContaining("bot 43");
  }

  @Test
  void afterAFailedSyncTheLogIsClosedForGood() throws IOException {
    try (CommitLog log = open(Limits.DEFAULT)) {
      log.append(draft("one"));
      disk.failSyncs(true);
      assertThatThrownBy(() -> log.append(draft("two"))).isInstanceOf(StoreFault.LogBroken.class);
      disk.failSyncs(false);
      assertThatThrownBy(() -> log.append(draft("three"))).isInstanceOf(StoreFault.LogBroken.class);
      assertThat(log.broken()).isTrue();
    }
    assertThat(reopened()).startsWith("one").doesNotContain("three");
  }

  @Test
  void onANearlyFullDiskNothingIsWrittenAndLaterItGoesOn() throws IOException {
    try (CommitLog log = open(Limits.DEFAULT)) {
      log.append(draft("one"));
      disk.free(1000);
      assertThatThrownBy(() -> log.append(draft("two")))
          .isInstanceOf(StoreFault.DiskNearlyFull.class)
          .hasMessageContaining("Make room");
      disk.free(Long.MAX_VALUE);
      assertThat(log.append(draft("three"))).isEqualTo(2);
    }
    assertThat(reopened()).containsExactly("one", "three");
  }

  @Test
  void aDraftWhosePayloadFailsTakesNoSequenceAndHurtsNobody() throws IOException {
    try (CommitLog log = open(Limits.DEFAULT)) {
      var bad =
          new Draft(
              (short) 1,
              KeyId.NONE,
              true,
              _ -> {
                throw new IllegalArgumentException("no such key");
              },
              _ -> {});
      assertThatThrownBy(() -> log.append(bad)).hasMessage("no such key");
      assertThat(log.append(draft("one"))).isEqualTo(1);
    }
  }

  @Test
  void whateverGoesWrongOnTheWritersThreadNobodyWaitsForEver() throws IOException {
    try (CommitLog log = open(Limits.DEFAULT)) {
      var bad =
          new Draft(
              (short) 1,
              KeyId.NONE,
              true,
              _ -> new byte[0],
              _ -> {
                throw new StackOverflowError();
              });
      assertThatThrownBy(() -> log.append(bad)).isInstanceOf(StoreFault.LogBroken.class);
      assertThatThrownBy(() -> log.append(draft("late"))).isInstanceOf(StoreFault.LogBroken.class);
      assertThatThrownBy(() -> log.between(() -> {})).isInstanceOf(StoreFault.LogBroken.class);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** An error that cannot even be logged. */
  private static final class Unspeakable extends Error {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new OutOfMemoryError("made up");
    }
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void aWriterThatDiesLeavesNobodyWaitingAndTheLogCanBeClosed() throws Exception {
    List<Thread> writers = new ArrayList<>();
    ThreadFactory threads =
        work -> {
          Thread thread = Thread.ofPlatform().unstarted(work);
          writers.add(thread);
          return thread;
        };
    CommitLog log = CommitLog.open(disk, DIRECTORY, BOT, Limits.DEFAULT, threads);
    var started = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    log.soon(() -> {
      started.countDown();
      awaitQuietly(goOn);
      throw new Unspeakable();
    });
    started.await();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Long> waiting = callers.submit(() -> log.append(draft("waits")));
      goOn.countDown();
      assertThatThrownBy(waiting::get).hasCauseInstanceOf(StoreFault.LogBroken.class);
    }
    writers.getFirst().join();
    assertThat(log.isAlive()).isFalse();
    assertThatThrownBy(() -> log.append(draft("late"))).isInstanceOf(StoreFault.LogBroken.class);
    assertThatThrownBy(() -> log.between(() -> {})).isInstanceOf(StoreFault.LogBroken.class);
    log.soon(() -> {});
    log.close();
    assertThat(reopened()).isEmpty();
  }

  @Test
  void aRecordOverTheLongestIsRefusedAndNothingIsWritten() throws IOException {
    try (CommitLog log = open(Limits.DEFAULT)) {
      assertThatThrownBy(() -> log.append(draft("x".repeat(LogRecord.LONGEST + 1))))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(log.next()).isEqualTo(1);
    }
  }

  @Test
  void recordsNotWaitedForAreAppliedAtOnceAndSyncedWithTheNext() throws IOException {
    List<Long> applied = new ArrayList<>();
    try (CommitLog log = open(Limits.DEFAULT)) {
      log.append(draft("lazy", false, applied));
      assertThat(applied).containsExactly(1L);
      assertThat(log.counts()).isEqualTo(new LogCounts(1, 0));
      log.append(draft("durable", true, applied));
      assertThat(log.counts()).isEqualTo(new LogCounts(2, 1));
    }
  }

  @Test
  void aClosedLogTakesNothingMore() throws IOException {
    CommitLog log = open(Limits.DEFAULT);
    log.close();
    log.close();
    assertThatThrownBy(() -> log.append(draft("late"))).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whereverThePowerGoesAllAcknowledgedRecordsAreThere(long seed) throws IOException {
    Random chance = new Random(seed);
    for (int round = 1; round <= 60; round++) {
      disk = new SimulatedDisk();
      disk.powerOffAt(round);
      List<String> acknowledged = new ArrayList<>();
      List<String> tried = new ArrayList<>();
      untilThePowerGoes(chance, acknowledged, tried);
      disk = chance.nextBoolean() ? disk.afterKill() : disk.afterPowerLoss(chance);
      List<String> found = reopened();
      assertThat(found).as("round %d", round).isEqualTo(tried.subList(0, found.size()));
      assertThat(found.size()).isGreaterThanOrEqualTo(acknowledged.size());
      assertThat(reopened()).isEqualTo(found);
    }
  }

  private void untilThePowerGoes(Random chance, List<String> acknowledged, List<String> tried) {
    try (CommitLog log = open(new Limits(2048, 0))) {
      for (int i = 0; i < 40; i++) {
        String text = i + "x".repeat(chance.nextInt(900));
        boolean durable = chance.nextInt(3) > 0;
        tried.add(text);
        log.append(draft(text, durable, new ArrayList<>()));
        if (durable) {
          acknowledged.clear();
          acknowledged.addAll(tried);
        }
      }
    } catch (IOException | StoreFault.LogBroken e) {
      assertThat(e).hasStackTraceContaining("the power is gone");
    }
  }
}
