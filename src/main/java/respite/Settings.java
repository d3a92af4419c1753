package respite;

import java.nio.file.Path;
import java.util.Optional;
import respite.sandbox.SandboxServer;
import respite.telegram.Address;

/**
 * All settings, read once and checked.
 *
 * @param token empty runs the sandbox
 * @param telegram the base address of the Bot API; empty is the usual one
 * @param healthPort 0 is no health page
 */
record Settings(
    Optional<Secret> token,
    Optional<Address> telegram,
    String operator,
    Path data,
    Path masterKey,
    int sandboxPort,
    Path sandboxData,
    int healthPort,
    LogFormat log) {

  /** How the log is written. */
  enum LogFormat {
    PLAIN,
    JSON
  }

  /** Something that must not be printed. */
  record Secret(String value) {
    @Override
    public String toString() {
      return "(secret)";
    }
  }

  /** The token in use: the sandbox's own where none is set. */
  String tokenInUse() {
    return token.map(Secret::value).orElse(SandboxServer.TOKEN);
  }

  /** The bot's id, which stands in front of the colon of its token. */
  long bot() {
    return Long.parseLong(tokenInUse().split(":", 2)[0]);
  }
}
