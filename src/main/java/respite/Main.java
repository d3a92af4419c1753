package respite;

import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine;
import respite.port.Store;
import respite.store.StoreFault;

/** The command line; its words are the methods of {@link Commands}, no word being run. */
public final class Main {
  private Main() {}

  static void main(String[] args) {
    int code = run(args, System.getenv(), System.out, System.err);
    System.exit(code);
  }

  /** Does what the words say; returns the exit code of {@link ExitCode}. */
  static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
    var commands = new Commands(environment, out);
    CommandLine line = new CommandLine(commands);
    line.setExecutionExceptionHandler((problem, _, _) -> {
      err.println(words(problem));
      return code(problem).code();
    });
    try {
      return line.execute(args);
    } catch (Error fault) { // which picocli lets through: no thread may then keep the process alive
      err.println(words(fault));
      return ExitCode.FAULT.code();
    }
  }

  static String words(Throwable problem) {
    return switch (problem) {
      case Unusable unusable -> String.valueOf(unusable.getMessage());
      case StoreFault fault -> fault.getMessage();
      case Store.StoreBroken broken -> broken.getMessage() + " (" + broken.getCause() + ")";
      default -> "Respite ended by a fault in the program: " + problem;
    };
  }

  static ExitCode code(Exception problem) {
    return switch (problem) {
      case StoreFault.LogBroken _, StoreFault.DiskNearlyFull _, Store.StoreBroken _ ->
          ExitCode.DISK;
      case Unusable _, StoreFault _ -> ExitCode.UNUSABLE;
      default -> ExitCode.FAULT;
    };
  }
}
