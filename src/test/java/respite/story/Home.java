package respite.story;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The directories of one copy of the program, and the ways to start it on them. */
record Home(Path directory) {
  /** The only token the sandbox knows, for a bot that takes the sandbox for Telegram. */
  static final String TOKEN = "1000001:sandbox";

  Path data() {
    return directory.resolve("data");
  }

  Path keys() {
    return directory.resolve("keys");
  }

  private String masterKey() {
    return keys().resolve("master.key").toString();
  }

  /** What a copy needs to be told so that it lives here, with any free port. */
  Map<String, String> settings() {
    return Map.of(
        "RESPITE_DATA", data().toString(),
        "RESPITE_MASTER_KEY_FILE", masterKey(),
        "RESPITE_SANDBOX_DATA", directory.resolve("chats").toString(),
        "RESPITE_SANDBOX_PORT", "0");
  }

  /** Here, with these settings besides. */
  Map<String, String> settings(Map<String, String> besides) {
    var all = new HashMap<>(settings());
    all.putAll(besides);
    return all;
  }

  /** The bot with a sandbox inside it, as a newcomer starts it. */
  RunningProgram run() {
    return RunningProgram.start(settings());
  }

  /** The sandbox alone. */
  RunningProgram sandbox() {
    return RunningProgram.start(settings(), "sandbox");
  }

  /** The sandbox alone, by somebody who has a bot of their own. */
  RunningProgram sandboxWithToken(String token) {
    return RunningProgram.start(
        settings(Map.of("RESPITE_TOKEN", token, "RESPITE_OPERATOR", "the tester")), "sandbox");
  }

  /** The bot alone, beside a sandbox. */
  RunningProgram bot(URI sandbox) {
    return bot(sandbox, "");
  }

  /**
   * As {@link #bot(URI)}, which keeps at its end what a start loads and links, as the image does.
   */
  RunningProgram botThatWarmsUp(URI sandbox) {
    return bot(sandbox, "-Xlog:aot=error -XX:AOTCacheOutput=" + warmth());
  }

  /** As {@link #bot(URI)}, started sooner by what {@link #botThatWarmsUp} kept. */
  RunningProgram warmBot(URI sandbox) {
    return bot(sandbox, "-XX:AOTCache=" + warmth());
  }

  /** One of the other commands, with its words. */
  RunningProgram command(String... words) {
    return commandWithKeysOf(this, words);
  }

  /** As {@link #command}, by somebody who names the keys of another copy. */
  RunningProgram commandWithKeysOf(Home other, String... words) {
    return RunningProgram.start(
        settings(
            Map.of(
                "RESPITE_MASTER_KEY_FILE",
                other.masterKey(),
                "JDK_JAVA_OPTIONS", // what ends so soon is not worth much compiling
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")),
        words);
  }

  private RunningProgram bot(URI sandbox, String java) {
    return RunningProgram.start(
        settings(Map.of("RESPITE_TELEGRAM_URL", sandbox.toString(), "JDK_JAVA_OPTIONS", java)));
  }

  private Path warmth() {
    return directory.resolve("respite.aot");
  }

  /** The bot alone, which takes the sandbox for Telegram itself. */
  RunningProgram botWithToken(URI telegram, String token) {
    return RunningProgram.start(
        settings(
            Map.of(
                "RESPITE_TELEGRAM_URL",
                telegram.toString(),
                "RESPITE_TOKEN",
                token,
                "RESPITE_OPERATOR",
                "the tester")));
  }
}
