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
import java.nio.file.Path;
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
    var bot = new Bot(settings, Knowledge.read(ConfigDirectory.of(environment)), out);
    var stop = Thread.ofPlatform().unstarted(() -> stopped(bot));
    Runtime.getRuntime().addShutdownHook(stop);
    return bot.run().code();
  }

  @Command(description = "Runs the sandbox alone, so that a bot can be stopped beside it.")
  int sandbox() throws InterruptedException {
    try (var server = Surroundings.start(settings())) {
      out.println("The sandbox is at " + server.address());
      out.flush();
      new CountDownLatch(1).await();
    }
    return ExitCode.STOPPED.code();
  }

  @Command(
      description = "Verifies all that is stored; the bot must be stopped. 0 when all is well.")
  int check() {
    Settings settings = settings();
    var report = Data.check(settings, settings.bot());
    report.findings().forEach(out::println);
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

  @Command(description = "Asks a running bot how it is; 0 when well.")
  int health() throws IOException, InterruptedException {
    int port = settings().healthPort();
    if (port == 0) {
      throw new Unusable("There is no health page: " + Setting.HEALTH_PORT.variable() + " is 0.");
    }
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"));
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      out.println(answer.body());
      return answer.statusCode() == 200 ? ExitCode.STOPPED.code() : ExitCode.FAULT.code();
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
