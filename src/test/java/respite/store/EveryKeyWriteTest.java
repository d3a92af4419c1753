package respite.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import respite.store.Sealed.Place;

/**
 * The program dies at every single write, sync, move and removal in the key directory: at the first
 * start, while lives begin and end, and while the master key is changed. No key is lost, none comes
 * back.
 */
class EveryKeyWriteTest {
  private static final Path MASTER = Path.of("/keys/master.key");
  private static final int LOSSES = 8;

  /** A life, and something that was sealed with its key. */
  private record Sample(KeyId life, byte[] sealed) {
    static Sample made(Keys keys) {
      KeyId life = keys.create();
      return new Sample(
          life, Sealed.seal(keys.require(life), place(life), life.toString().getBytes()));
    }

    boolean opens(Keys keys) {
      Optional<byte[]> opened = keys.open(life).map(key -> Sealed.open(key, place(life), sealed));
      opened.ifPresent(bytes -> assertThat(bytes).isEqualTo(life.toString().getBytes()));
      return opened.isPresent();
    }

    private static Place place(KeyId life) {
      return new Place(life, (short) 1, 5);
    }
  }

  private final SimulatedDisk start = new SimulatedDisk();

  private static Keys open(Disk disk) {
    return Keys.open(disk, MASTER, true);
  }

  /** Lives that have begun, in a key directory of their own. */
  private List<Sample> begun(int count) {
    Keys keys = Keys.open(start, MASTER, false);
    List<Sample> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Sample sample = Sample.made(keys);
      keys.begun(sample.life());
      all.add(sample);
    }
    return all;
  }

  @Test
  void theFirstStart() throws IOException {
    List<String> index = new ArrayList<>();
    PowerCuts.Deed first =
        disk -> {
          index.clear();
          index.add(index(Keys.open(disk, MASTER, false)));
        };
    long operations =
        new PowerCuts(start, first)
            .each(
                LOSSES,
                (disk, where) -> {
                  String found = index(Keys.open(disk, MASTER, !index.isEmpty()));
                  if (index.isEmpty()) {
                    index.add(found);
                  }
                  assertThat(found).as(where).isEqualTo(index.getFirst());
                });
    assertThat(operations).isGreaterThan(12);
  }

  private static String index(Keys keys) {
    return HexFormat.of().formatHex(keys.index(7));
  }

  @Test
  void aLifeThatBegins() throws IOException {
    Sample other = begun(1).getFirst();
    List<Sample> kept = new ArrayList<>();
    PowerCuts.Deed begins =
        disk -> {
          kept.clear();
          Keys keys = open(disk);
          Sample sample = Sample.made(keys);
          kept.add(sample); // its first frame is in the log
          keys.begun(sample.life());
        };
    long operations =
        new PowerCuts(start, begins)
            .each(
                LOSSES,
                (disk, where) -> {
                  Keys keys = open(disk);
                  keys.settle(life -> kept.stream().anyMatch(one -> one.life().equals(life)));
                  assertThat(other.opens(keys)).as(where).isTrue();
                  assertThat(kept).as(where).allMatch(sample -> sample.opens(keys));
                  assertThat(files(disk, "people")).as(where).hasSize(1 + kept.size());
                  assertThat(files(disk, Beginnings.NAME)).as(where).isEmpty();
                });
    assertThat(operations).isGreaterThan(12);
  }

  private static List<Path> files(Disk disk, String folder) throws IOException {
    return disk.list(MASTER.resolveSibling(folder));
  }

  @Test
  void aLifeThatIsErased() throws IOException {
    List<Sample> lives = begun(3);
    List<Sample> gone = new ArrayList<>();
    PowerCuts.Deed erasing =
        disk -> {
          gone.clear();
          Keys keys = open(disk);
          for (Sample sample : lives.subList(0, 2)) {
            keys.erase(sample.life());
            gone.add(sample);
          }
        };
    long operations =
        new PowerCuts(start, erasing)
            .each(
                LOSSES,
                (disk, where) -> {
                  Keys keys = open(disk);
                  assertThat(gone).as(where).allMatch(sample -> keys.erased(sample.life()));
                  for (Sample sample : lives) {
                    boolean erased = keys.erased(sample.life());
                    assertThat(sample.opens(keys)).as(where).isNotEqualTo(erased);
                    assertThat(disk.names())
                        .as(where)
                        .noneMatch(file -> erased && names(file, sample));
                  }
                  assertThat(lives.getLast().opens(keys)).as(where).isTrue();
                });
    assertThat(operations).isGreaterThan(16);
  }

  private static boolean names(Path file, Sample sample) {
    return file.toString().contains(sample.life().toString());
  }

  /** The start that finishes a rotation is cut as well, wherever the rotation itself was. */
  @Test
  void aNewMasterKeyAndTheStartThatFinishesIt() throws IOException {
    List<Sample> lives = begun(2);
    String index = index(open(start));
    PowerCuts.Start stands =
        (disk, where) -> {
          Keys keys = open(disk);
          assertThat(lives).as(where).allMatch(sample -> sample.opens(keys));
          assertThat(index(keys)).as(where).isEqualTo(index);
          assertThat(disk.exists(MASTER.resolveSibling("master.key.next"))).as(where).isFalse();
        };
    long operations =
        new PowerCuts(start, disk -> Keys.rotate(disk, MASTER))
            .each(
                1,
                (disk, where) -> {
                  long _ =
                      new PowerCuts(disk, EveryKeyWriteTest::open)
                          .each(1, (again, at) -> stands.on(again, where + "; " + at));
                  stands.on(disk, where);
                });
    assertThat(operations).isGreaterThan(20);
  }
}
