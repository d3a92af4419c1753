package respite.talk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a text that begins with a slash asks for. */
public enum Command {
  START,
  LOG,
  NOW,
  INFUSION,
  RELIEF,
  HISTORY,
  UNDO,
  CHART,
  REPORT,
  EXPORT,
  IMPORT,
  CLOCK,
  SETTINGS,
  DEMO,
  HELP,
  PRIVACY,
  DELETE,
  CANCEL;

  private static final Set<Command> NAMED =
      EnumSet.of(HISTORY, UNDO, CHART, REPORT, EXPORT, IMPORT, SETTINGS, PRIVACY);

  /** How a command can be read. */
  sealed interface Read {
    /** No command at all. */
    record No() implements Read {}

    /** A command Respite knows, and what was written behind it; empty when nothing. */
    record Known(Command command, String rest) implements Read {}

    /** Something with a slash that Respite does not know. */
    record Unknown(String typed) implements Read {}
  }

  /** The name as it is typed, without the slash: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The commands for the menu, in its order. */
  public static List<Command> menu() {
    return List.of(
        LOG, NOW, INFUSION, RELIEF, CHART, REPORT, EXPORT, IMPORT, HISTORY, UNDO, SETTINGS, CLOCK,
        DEMO, HELP, PRIVACY, DELETE, CANCEL, START);
  }

  /**
   * The command that a text without a slash is the whole name of, however it is written; only of
   * those that a pain journal would say nothing else by.
   */
  static Optional<Command> named(String text) {
    String word = text.strip().replaceFirst("[.!]$", "").toLowerCase(Locale.ROOT);
    return NAMED.stream().filter(command -> command.word().equals(word)).findFirst();
  }

  /** Reads a text; a command may carry the bot's name, as Telegram writes it in groups. */
  static Read read(String text) {
    String typed = text.strip();
    if (!typed.startsWith("/")) {
      return new Read.No();
    }
    String[] parts = typed.substring(1).split("\\s+", 2);
    int at = parts[0].indexOf('@');
    String name = (at < 0 ? parts[0] : parts[0].substring(0, at)).toLowerCase(Locale.ROOT);
    String rest = parts.length > 1 ? parts[1] : "";
    Optional<Command> known =
        Arrays.stream(values()).filter(command -> command.word().equals(name)).findFirst();
    return known
        .<Read>map(command -> new Read.Known(command, rest))
        .orElseGet(() -> new Read.Unknown("/" + name));
  }
}
