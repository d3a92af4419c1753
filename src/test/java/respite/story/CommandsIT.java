package respite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator does with the commands: backups beside a bot that people write to, the work on
 * stopped data, and after the loss of everything the way back.
 */
class CommandsIT {
  private static final long FIRST_PERSON = 7_308_114_207L;
  private static final int PEOPLE = 4;
  private static final int DEEDS = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final String LAST_WORDS = "lemon candle velvet orchard";
  private static final int UNUSABLE = 2;
  private static final int DISK = 4;

  @TempDir Path directory;
  private Home home;
  private Path backup;
  private Path keyBackup;

  @BeforeEach
  void here() {
    home = new Home(directory.resolve("home"));
    backup = directory.resolve("backup");
    keyBackup = directory.resolve("key-backup");
  }

  @Test
  void afterTheLossOfDataAndKeysEverythingComesBackAndTheErasedDoNot() throws IOException {
    try (var box = home.sandbox()) {
      List<Patient> patients;
      Map<Patient, List<String>> tables;
      try (var bot = home.bot(box.address())) {
        patients = admitted(new Sandbox(box.address()));
        whileTheyWrite(patients, this::backUp);
        leave(patients.getFirst().chat());
        List<Patient> staying = patients.subList(1, PEOPLE);
        whileTheyWrite(staying, () -> {});
        tables = tables(staying);
        backUp();
        assertThat(bot.stop()).as(bot.output()).isZero();
      }
      workOnStoppedData();
      wipe(home.data());
      wipe(home.keys());
      bringBack();
      try (var bot = home.bot(box.address())) {
        assertThat(tables(tables.keySet())).isEqualTo(tables);
        patients.getFirst().chat().say("/start", "May I keep your entries?");
        assertThat(bot.stop()).as(bot.output()).isZero();
      }
      nothingIsReadable(patients);
      aFlippedByteIsNamed();
    }
  }

  private static List<Patient> admitted(Sandbox sandbox) {
    return LongStream.range(FIRST_PERSON, FIRST_PERSON + PEOPLE)
        .parallel()
        .mapToObj(person ->
            new Patient(
                sandbox.newcomer(person).settled(),
                RandomGeneratorFactory.of("L64X128MixRandom").create(person)))
        .toList();
  }

  private static void whileTheyWrite(List<Patient> patients, Runnable work) {
    try (var load = new Load(patients, LONGEST_PAUSE)) {
      for (int deed = 0; deed < DEEDS; deed++) {
        load.letAllAct();
      }
      work.run();
    }
  }

  private void backUp() {
    assertThat(done("backup", backup.toString())).contains("The backup holds");
    assertThat(done("backup-keys", keyBackup.toString())).contains("The keys are copied to");
  }

  private static void leave(SandboxChat chat) {
    chat.say("6 " + LAST_WORDS, "Note: " + LAST_WORDS);
    chat.say("/delete", "type delete");
    chat.say("delete", "Erased");
  }

  /** What those people take away, once all they wrote is answered: each entry once. */
  private static Map<Patient, List<String>> tables(Iterable<Patient> patients) {
    var tables = new LinkedHashMap<Patient, List<String>>();
    for (Patient patient : patients) {
      patient.chat().awaitQuiet();
      List<String> table = patient.chat().table();
      assertThat(table).as("the notes and the evening").hasSize(patient.notes().size() + 1);
      assertThat(patient.notes())
          .allSatisfy(note ->
              assertThat(table).filteredOn(line -> line.contains(note)).as(note).hasSize(1));
      tables.put(patient, table);
    }
    return tables;
  }

  private void workOnStoppedData() {
    assertThat(done("rotate")).contains("There is a new master key");
    assertThat(done("compact")).contains("frames were taken out");
    assertThat(done("rebuild")).contains("The view was made anew from");
    assertThat(done("check")).contains("0 findings");
  }

  /** With other keys first, which must change nothing. */
  private void bringBack() {
    var other = new Home(directory.resolve("other"));
    try (var program = other.command("rebuild")) {
      assertThat(program.exitCode()).as(program.output()).isZero();
    }
    try (var program = home.commandWithKeysOf(other, "restore", backup.toString())) {
      assertThat(program.exitCode()).as(program.output()).isEqualTo(UNUSABLE);
      assertThat(program.output())
          .contains(other.keys().toString(), "do not fit this backup", "restore-keys")
          .doesNotContain("fault in the program", "\tat ");
    }
    assertThat(done("restore-keys", keyBackup.toString())).contains("The keys are restored");
    assertThat(done("restore", backup.toString())).contains("were restored and verified");
    assertThat(done("check")).contains("0 findings");
  }

  private void nothingIsReadable(List<Patient> patients) throws IOException {
    var secrets = new ArrayList<String>(List.of(LAST_WORDS));
    for (Patient patient : patients) {
      secrets.add(Long.toString(patient.chat().person()));
      secrets.addAll(patient.notes());
    }
    for (Path root : List.of(home.data(), home.keys(), backup, keyBackup)) {
      assertThat(Leaks.in(root, secrets)).isEmpty();
    }
  }

  private void aFlippedByteIsNamed() throws IOException {
    Path segment;
    try (var files = Files.list(home.data().resolve("log"))) {
      segment = files.filter(file -> file.toString().endsWith(".log")).min(Path::compareTo).get();
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 4] ^= 1;
    Files.write(segment, bytes);
    try (var program = home.command("check")) {
      assertThat(program.exitCode()).as(program.output()).isEqualTo(DISK);
      assertThat(program.output()).contains(segment + " is damaged").contains("1 findings");
    }
  }

  private String done(String... words) {
    try (var program = home.command(words)) {
      assertThat(program.exitCode()).as(program.output()).isZero();
      return program.output();
    }
  }

  private static void wipe(Path directory) throws IOException {
    try (var all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
