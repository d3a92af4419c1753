package respite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import respite.understanding.Evaluation;
import respite.wording.English;

/** What can be done from the command line; each word is a method, and no word means run. */
@Command(
    name = "respite",
    description = "A Telegram bot that keeps a pain journal with people in chronic pain.",
    mixinStandardHelpOptions = true,
    version = "Respite 0.1.0")
final class Commands implements Callable<Integer> {
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(10);

  private final Map<String, String> environment;
  private final PrintStream out;

  Commands(Map<String, String> environment, PrintStream out) {
    this.environment = environment;
    this.out = out;
  }

  @Override
  public Integer call() {
    return run();
  }

  @Command(description = "Runs the bot; without a token, in its sandbox.")
  int run() {
    Settings settings = settings();
    Leftovers.removeFrom(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
    var bot = new Bot(settings, Knowledge.read(ConfigDirectory.of(environment)), out);
    var stop = Thread.ofPlatform().unstarted(() -> stopped(bot));
    Runtime.getRuntime().addShutdownHook(stop);
    return bot.run().code();
  }

  @Command(description = "Runs the sandbox alone, so that a bot can be stopped beside it.")
  int sandbox() throws InterruptedException {
    Settings settings = settings();
    if (settings.token().isPresent()) {
      throw new Unusable(
          "There is a token (%s), and no sandbox runs beside a real bot. Unset it for the sandbox."
              .formatted(Setting.TOKEN.variable()));
    }
    try (var server = Surroundings.start(settings)) {
      out.println("The sandbox is at " + server.address());
      out.flush();
      new CountDownLatch(1).await();
    }
    return ExitCode.STOPPED.code();
  }

  @Command(
      description =
          "Verifies all that is stored; the bot must be stopped. 0 when all is well, 4 when not.")
  int check() {
    Settings settings = settings();
    var report = Data.check(settings, settings.bot());
    report.findings().forEach(out::println);
    report.notes().forEach(out::println);
    out.printf(
        "%d frames and %d rows were read; %d findings.%n",
        report.frames(), report.rows(), report.findings().size());
    return (report.findings().isEmpty() ? ExitCode.STOPPED : ExitCode.DISK).code();
  }

  @Command(description = "Makes the view anew from the log; the bot must be stopped.")
  int rebuild() {
    Settings settings = settings();
    out.printf("The view was made anew from %d frames.%n", Data.rebuild(settings, settings.bot()));
    return ExitCode.STOPPED.code();
  }

  @Command(
      description = {
        "Tells everybody who uses this copy something, once: a file's words, or the words given.",
        "A running bot takes it up within a minute, a stopped one when it starts."
      })
  int announce(
      @Parameters(paramLabel = "FILE|TEXT", description = "a file that exists, or the text")
          List<String> words)
      throws IOException {
    String given = String.join(" ", words);
    Path file = Path.of(given);
    new AnnouncementBoard(settings().data())
        .post(Files.isRegularFile(file) ? Files.readString(file) : given);
    out.println("It is put up. The bot brings it to everybody, once.");
    return ExitCode.STOPPED.code();
  }

  @Command(
      description =
          "Takes out of the log what is needed no more, as a running bot does daily; the bot must be"
              + " stopped.")
  int compact() {
    Settings settings = settings();
    var done = Data.compact(settings, settings.bot());
    if (!done.hadRoom()) {
      out.println(
          "There is no room on the disk for a second copy of the log or of the view; what there was"
              + " room for is done.");
      return ExitCode.DISK.code();
    }
    out.printf(
        "%d frames were taken out; %d bytes of the log are %d now.%n",
        done.leftOut(), done.before(), done.after());
    return ExitCode.STOPPED.code();
  }

  @Command(description = "Puts a new master key in the place of the old; the bot must be stopped.")
  int rotate() {
    Settings settings = settings();
    int keys = Data.rotate(settings, settings.bot());
    out.printf("There is a new master key, and %d keys are wrapped with it.%n", keys);
    out.println("Backups of the keys made before still open with the old one that lies in them.");
    return ExitCode.STOPPED.code();
  }

  @Command(description = "Copies the log to a directory, while the bot runs or not; no keys.")
  int backup(@Parameters(paramLabel = "DIR") Path directory) {
    var made = Data.backup(settings(), directory);
    out.printf(
        "The backup holds %d frames; %d files were copied, %d were there.%n",
        made.frames(), made.copied(), made.kept());
    out.println(
        "Copy the keys after the data (backup-keys): a copy made before lacks those of newcomers.");
    return ExitCode.STOPPED.code();
  }

  @Command(description = "Puts a backup into an empty data directory, once it is known to open.")
  int restore(@Parameters(paramLabel = "DIR") Path directory) {
    Settings settings = settings();
    long frames = Data.restore(settings, settings.bot(), directory);
    out.printf("%d frames were restored and verified, and the view made from them.%n", frames);
    return ExitCode.STOPPED.code();
  }

  @Command(
      name = "backup-keys",
      description = "Copies the keys to a directory, the last two copies are kept there.")
  int backupKeys(@Parameters(paramLabel = "DIR") Path directory) {
    out.println("The keys are copied to " + Data.backupKeys(settings(), directory));
    out.println("Keep them apart from the data: whoever has both can read every journal.");
    return ExitCode.STOPPED.code();
  }

  @Command(
      name = "restore-keys",
      description =
          "Puts the newest copy of the keys in the place of a key directory that is gone.")
  int restoreKeys(@Parameters(paramLabel = "DIR") Path directory) {
    Data.restoreKeys(settings(), directory);
    out.println("The keys are restored.");
    return ExitCode.STOPPED.code();
  }

  @Command(
      name = "write-off",
      description = {
        "Gives up what one person's key sealed, when that key is damaged or gone and no copy is left.",
        "Everybody else's entries open again; the bot must be stopped."
      })
  int writeOff(
      @Parameters(paramLabel = "KEY", description = "as the message names it") String key) {
    Settings settings = settings();
    Data.writeOff(settings, settings.bot(), key);
    out.println("What that key sealed is given up, and that person is a newcomer from now on.");
    return ExitCode.STOPPED.code();
  }

  @Command(
      description =
          "Reads a message a line from standard input and prints what the bot makes of each, as JSON.")
  int ask() throws IOException {
    Logging.set(Settings.LogFormat.PLAIN, ConfigDirectory.of(environment));
    Knowledge knowledge = Knowledge.read(ConfigDirectory.of(environment));
    var ask = new Ask(knowledge, new English(knowledge.article(), "", knowledge.help()));
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var lines = new PrintStream(out, true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      lines.println(ask.answer(line));
    }
    return ExitCode.STOPPED.code();
  }

  @Command(description = "Measures how well the labelled messages of a file are understood.")
  int evaluate(
      @Parameters(description = "the file of labelled messages") Path file,
      @Option(names = "--faults", description = "also lists what was not understood")
          boolean faults)
      throws IOException {
    Logging.set(Settings.LogFormat.PLAIN, ConfigDirectory.of(environment));
    Knowledge knowledge = Knowledge.read(ConfigDirectory.of(environment));
    try {
      var evaluation = Evaluation.of(file, knowledge.article(), knowledge.understands());
      evaluation.table().forEach(out::println);
      if (faults) {
        evaluation.faults().forEach(out::println);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unusable("The file of labelled messages cannot be used: " + e.getMessage());
    }
    return ExitCode.STOPPED.code();
  }

  @Command(
      description = "Asks a running bot how it is; 0 when well, 1 when not, or when none runs.")
  int health() throws InterruptedException {
    int port = settings().healthPort();
    if (port == 0) {
      throw new Unusable("There is no health page: " + Setting.HEALTH_PORT.variable() + " is 0.");
    }
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
            .timeout(FOR_AN_ANSWER);
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      out.println(answer.body());
      return answer.statusCode() == 200 ? ExitCode.STOPPED.code() : ExitCode.FAULT.code();
    } catch (IOException _) {
      out.println("No bot answers at port " + port + " of this machine.");
      return ExitCode.FAULT.code();
    }
  }

  private Settings settings() {
    return switch (SettingsReader.read(environment)) {
      case SettingsReader.Read.Good(var settings) -> {
        Logging.set(settings.log(), ConfigDirectory.of(environment));
        yield settings;
      }
      case SettingsReader.Read.Bad(var faults) ->
          throw new Unusable("The settings cannot be used:\n  " + String.join("\n  ", faults));
    };
  }

  /** The end by a signal: everything is closed, and the process ends as one that was asked to. */
  private static void stopped(Bot bot) {
    try {
      if (bot.stop()) {
        Runtime.getRuntime().halt(ExitCode.STOPPED.code());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
