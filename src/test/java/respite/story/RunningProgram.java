package respite.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The packaged program in a process of its own, and everything it has written so far. */
final class RunningProgram implements AutoCloseable {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path JAR = Path.of("target", "respite.jar");
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final Duration TO_START = Duration.ofMinutes(3);
  private static final Duration TO_END = Duration.ofSeconds(60);

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private RunningProgram(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /** Starts it with these words and these settings, and none of the settings around the tests. */
  static RunningProgram start(Map<String, String> settings, String... words) {
    var command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("RESPITE_"));
    builder.environment().putAll(settings);
    try {
      return new RunningProgram(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the line that tells where it can be talked to; a program that ended has failed. */
  URI address() {
    Matcher found = ADDRESS.matcher(line(line -> ADDRESS.matcher(line).find()));
    boolean _ = found.find();
    return URI.create(found.group());
  }

  /** Waits for a line it writes; a program that ended without it has failed. */
  String line(Predicate<String> wanted) {
    Awaitility.await()
        .atMost(TO_START)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> lines.stream().anyMatch(wanted) || !reader.isAlive());
    return lines.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the program ended and had said: " + output()));
  }

  /** All it has written so far, on both of its streams. */
  String output() {
    return String.join("\n", lines);
  }

  /** Waits for its end by itself. */
  int exitCode() {
    try {
      if (!process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("the program runs on and has said: " + output());
      }
      if (!reader.join(TO_END)) {
        throw new AssertionError("what it started runs on; it has said: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** SIGKILL: it gets no chance to do anything. What it had written is read to the end. */
  void kill() {
    boolean _ = process.toHandle().destroyForcibly(); // the process itself would close the pipe
    int _ = exitCode();
  }

  /** SIGTERM, and its end; the exit code. What it writes meanwhile is read, too. */
  int stop() {
    boolean _ = process.toHandle().destroy();
    return exitCode();
  }

  @Override
  public void close() {
    kill();
  }

  private void read() {
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("(its output ended: " + e.getMessage() + ")");
    }
  }
}
