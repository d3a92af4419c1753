package respite.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A sandbox in a process of its own, so that it can be killed. */
final class SandboxProcess {
  private final Process process;
  private final int port;

  private SandboxProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** What runs in the process: it prints its port and serves until it is killed. */
  static void main(String[] args) throws InterruptedException {
    try (SandboxServer server = SandboxServer.start(0, Path.of(args[0]))) {
      System.out.println("port " + server.port());
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  static SandboxProcess start(Path directory) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SandboxProcess.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.startsWith("port ")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new AssertionError("the sandbox did not start");
    }
    return new SandboxProcess(process, Integer.parseInt(line.substring("port ".length())));
  }

  int port() {
    return port;
  }

  /** Ends it as SIGKILL does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
