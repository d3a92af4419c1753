package respite;

import java.util.Locale;

/**
 * Every setting there is: its name in {@code respite.yaml}, and its default there. Each can be
 * overridden by an environment variable named after it, {@link #variable}.
 */
enum Setting {
  TOKEN("", "the bot's token from @BotFather; empty runs the sandbox"),
  TELEGRAM_URL("", "base address of the Bot API; empty is Telegram's own, or the sandbox's"),
  OPERATOR("", "how people reach whoever runs this copy; required with a token"),
  DATA("", "the data directory; empty is data/telegram, or data/sandbox without a token"),
  MASTER_KEY_FILE(
      "",
      "the master key; its folder is the key directory; empty is keys/telegram/master.key"
          + " or keys/sandbox/master.key"),
  SANDBOX_PORT("8090", "port of the sandbox and its chat page, on this machine only"),
  SANDBOX_DATA("data/sandbox-chats", "where the sandbox keeps its chats"),
  HEALTH_PORT("0", "port of the health page, on this machine only; 0 is none"),
  LOG("plain", "how the log is written: plain or json");

  private final String standard;
  private final String meaning;

  Setting(String standard, String meaning) {
    this.standard = standard;
    this.meaning = meaning;
  }

  /** The name in the settings file: {@code telegram-url}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The environment variable that overrides the file: {@code RESPITE_TELEGRAM_URL}. */
  String variable() {
    return "RESPITE_" + name();
  }

  /** The value when nothing else is said. */
  String standard() {
    return standard;
  }

  /** One line for people who run the bot. */
  String meaning() {
    return meaning;
  }
}
