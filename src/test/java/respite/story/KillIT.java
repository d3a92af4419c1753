package respite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * SIGKILLs of the bot at random moments under load, beside a sandbox that lives on: whatever people
 * wrote is there once, every question is answered, and none of it can be read in the files.
 */
class KillIT {
  private static final long FIRST_PERSON = 7_204_518_331L;
  private static final int PEOPLE = 12;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(3500);

  /**
   * With a deed in every life, a thousand kills would leave each person more replies to wait for
   * than a chat is owed at most, since a chat gets one a second.
   */
  private static final int LIVES_PER_DEED = 2;

  private static final int LONGEST_LIFE_MILLIS = 1200;
  private static final int LONGEST_START_MILLIS = 2000;

  /** One chat gets a message a second, and hardly any of them while the bot is killed again. */
  private static final Duration TO_CATCH_UP_PER_REPLY = Duration.ofSeconds(2);

  private static final Duration TO_CATCH_UP = Duration.ofMinutes(3);

  @TempDir Path directory;
  private final StringBuilder said = new StringBuilder();

  static Stream<Long> seeds() {
    return Stream.of(Long.getLong("respite.seed", System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsLostDoubledOrReadable(long seed) throws IOException, InterruptedException {
    RandomGenerator random = random(seed);
    int kills = Integer.getInteger("respite.kills", 12);
    var home = new Home(directory);
    try (var box = home.sandbox()) {
      var sandbox = new Sandbox(box.address());
      List<Patient> patients = admitted(home, box.address(), seed);
      long begin = System.nanoTime();
      try (var load = new Load(patients, LONGEST_PAUSE)) {
        for (int kill = 0; kill < kills; kill++) {
          if (kill % LIVES_PER_DEED == 0) {
            load.letAllAct();
          }
          liveAndDie(home.warmBot(box.address()), random);
        }
      }
      Duration spent = Duration.ofNanos(System.nanoTime() - begin);
      try (var bot = home.warmBot(box.address())) {
        awaitQuiet(patients, bot);
        tell(seed, kills, spent, patients);
        patients.forEach(KillIT::everythingIsThereOnce);
        assertThat(bot.stop()).isZero();
        said.append(bot.output());
      }
      assertThat(sandbox.undelivered()).as("updates nobody confirmed").isZero();
      nothingIsReadable(patients, home);
    }
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private List<Patient> admitted(Home home, URI address, long seed) {
    var sandbox = new Sandbox(address);
    try (var bot = home.botThatWarmsUp(address)) {
      URI _ = bot.address();
      List<Patient> patients =
          LongStream.range(FIRST_PERSON, FIRST_PERSON + PEOPLE)
              .parallel()
              .mapToObj(
                  person -> new Patient(sandbox.newcomer(person).settled(), random(seed + person)))
              .toList();
      assertThat(bot.stop()).isZero();
      return patients;
    }
  }

  /** One bot's whole life: most die at work, one in four before it has begun. */
  private void liveAndDie(RunningProgram bot, RandomGenerator random) throws InterruptedException {
    try (bot) {
      if (random.nextInt(4) == 0) {
        Thread.sleep(random.nextInt(LONGEST_START_MILLIS));
      } else {
        URI _ = bot.address();
        Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
      }
    }
    said.append(bot.output());
  }

  private static void awaitQuiet(List<Patient> patients, RunningProgram bot) {
    int most = patients.stream().mapToInt(patient -> patient.owed().size()).max().orElseThrow();
    Duration patience = TO_CATCH_UP.plus(TO_CATCH_UP_PER_REPLY.multipliedBy(most));
    try {
      patients.forEach(patient -> patient.chat().awaitQuiet(patience));
    } catch (AssertionError e) {
      throw new AssertionError("the last bot had said: " + bot.output(), e);
    }
  }

  private static void everythingIsThereOnce(Patient patient) {
    List<String> heard = patient.heard();
    assertThat(unanswered(heard, patient.owed())).as("what got no answer").isEmpty();
    assertThat(heard)
        .as("nothing was said without a reason")
        .allMatch(text -> patient.owed().stream().anyMatch(text::contains));
    List<String> table = patient.chat().table();
    for (String note : patient.notes()) {
      assertThat(table.stream().filter(line -> line.contains(note)))
          .as("%s is there once", note)
          .hasSize(1);
    }
    assertThat(table.stream().filter(line -> line.contains(",\"day\",")))
        .as("the last tap")
        .singleElement()
        .asString()
        .contains("\"pain\",\"" + patient.tapped() + "\",");
    assertThat(table).as("entries in all").hasSize(patient.notes().size() + 1);
  }

  /** What is owed from the first on that was not heard in its turn; repeats in between are fine. */
  private static List<String> unanswered(List<String> heard, List<String> owed) {
    int next = 0;
    for (String text : heard) {
      if (next < owed.size() && text.contains(owed.get(next))) {
        next++;
      }
    }
    return owed.subList(next, owed.size());
  }

  private void nothingIsReadable(List<Patient> patients, Home home) throws IOException {
    var secrets = new ArrayList<String>();
    for (Patient patient : patients) {
      secrets.add(Long.toString(patient.chat().person()));
      secrets.addAll(patient.notes());
    }
    for (Path root : List.of(home.data(), home.keys())) {
      assertThat(Leaks.in(root, secrets)).isEmpty();
    }
    assertThat(secrets).as("what the bot wrote to its log").noneMatch(said.toString()::contains);
  }

  private static void tell(long seed, int kills, Duration spent, List<Patient> patients) {
    System.out.printf(
        "seed %d: %d kills, %d ms each; %d notes, %d answers owed, %d repeated%n",
        seed,
        kills,
        spent.toMillis() / Math.max(1, kills),
        patients.stream().mapToInt(patient -> patient.notes().size()).sum(),
        patients.stream().mapToInt(patient -> patient.owed().size()).sum(),
        patients.stream().mapToInt(Patient::repeats).sum());
  }
}
