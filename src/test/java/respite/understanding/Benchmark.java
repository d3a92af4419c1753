package respite.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import respite.port.Understands;

/**
 * What understanding costs: time per message on one thread, memory, and time to the first answer;
 * docs/understanding.md has the command. Memory and the start are measured in processes of their
 * own, each started several times.
 */
final class Benchmark {
  private static final int ROUNDS = 7;
  private static final int STARTS = 5;
  private static final String QUESTION = "how long does it last for fibro";
  private static final String LONGEST =
      "and then the pain came back again ".repeat(121).substring(0, 4096);
  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  private record Taken(double wall, double busy) {}

  private record Start(double firstAnswer, double itself, double heap, double resident) {}

  private Benchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0) {
      child(args[0].equals("with"));
      return;
    }
    List<String> messages = messages();
    Understands understands = new SentenceUnderstanding.Loading().of(Shipped.ARTICLE);
    var rounds = new ArrayList<List<Taken>>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(messages.stream().map(message -> taken(understands, message)).toList());
    }
    // The first rounds warm up.
    List<List<Taken>> warm = rounds.subList(ROUNDS / 2, ROUNDS);
    System.out.printf(
        "%d messages, the best of %d rounds after warm-up%n", messages.size(), warm.size());
    print("a message, by the clock", warm, Taken::wall);
    print("a message, of the processor", warm, Taken::busy);
    var longest =
        Stream.generate(() -> List.of(taken(understands, LONGEST))).limit(ROUNDS).toList();
    print("4,096 characters, by the clock", longest, Taken::wall);
    print("4,096 characters, processor", longest, Taken::busy);
    starts();
  }

  private static List<String> messages() {
    return Stream.of("validation.txt", "development.txt")
        .flatMap(name -> read(TrainingMessages.FOLDER.resolve(name)).stream())
        .map(TrainingMessages.Message::text)
        .toList();
  }

  private static List<TrainingMessages.Message> read(Path file) {
    try {
      return TrainingMessages.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Taken taken(Understands understands, String message) {
    long wall = System.nanoTime();
    long busy = PROCESSOR.getCurrentThreadCpuTime();
    understands.of(message);
    busy = PROCESSOR.getCurrentThreadCpuTime() - busy;
    return new Taken((System.nanoTime() - wall) / 1e6, busy / 1e6);
  }

  /** Median and 99th percentile of each round; the lowest of each is printed. */
  private static void print(String what, List<List<Taken>> rounds, ToDoubleFunction<Taken> time) {
    System.out.printf(
        "%-32s median %6.2f ms, p99 %6.2f ms%n",
        what, best(rounds, time, 0.5), best(rounds, time, 0.99));
  }

  private static double best(List<List<Taken>> rounds, ToDoubleFunction<Taken> time, double share) {
    return rounds.stream()
        .map(round -> round.stream().mapToDouble(time).sorted().toArray())
        .mapToDouble(sorted -> sorted[(int) (sorted.length * share)])
        .min()
        .orElseThrow();
  }

  private static void starts() throws IOException, InterruptedException {
    List<Start> with = new ArrayList<>();
    List<Start> without = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      without.add(started("without"));
      with.add(started("with"));
    }
    System.out.printf("%d starts, lowest and middle%n", STARTS);
    printStarts("process start to first answer, ms", with, Start::firstAnswer);
    printStarts("the first answer itself, ms", with, Start::itself);
    printStarts("heap after GC, without, MB", without, Start::heap);
    printStarts("heap after GC, with, MB", with, Start::heap);
    printStarts("resident, without, MB", without, Start::resident);
    printStarts("resident, with, MB", with, Start::resident);
  }

  private static void printStarts(String what, List<Start> starts, ToDoubleFunction<Start> of) {
    double[] sorted = starts.stream().mapToDouble(of).sorted().toArray();
    System.out.printf("%-34s %6.0f %6.0f%n", what, sorted[0], sorted[sorted.length / 2]);
  }

  /** Starts a process that says when it has answered, what that took, and how large it is. */
  private static Start started(String how) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command =
        List.of(
            java.toString(),
            "-Xms16m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Benchmark.class.getName(),
            how);
    long from = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      double itself = number(out);
      double answered = (System.nanoTime() - from) / 1e6;
      var start = new Start(answered, itself, number(out), number(out));
      process.waitFor();
      return start;
    }
  }

  private static double number(BufferedReader out) throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the process ended early");
    }
    return Double.parseDouble(line);
  }

  private static void child(boolean with) throws IOException {
    Understands understands =
        with
            ? new SentenceUnderstanding.Loading().of(Shipped.ARTICLE)
            : _ -> respite.answers.Understanding.nothing();
    System.out.println(taken(understands, QUESTION).wall());
    messages().forEach(understands::of);
    understands.of(LONGEST);
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    System.out.println(heap.getUsed() / 1e6);
    System.out.println(resident());
    understands.of(QUESTION);
  }

  private static double resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
        .findFirst()
        .orElseThrow();
  }
}
