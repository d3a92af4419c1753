package respite;

import respite.talk.Command;
import respite.telegram.Greeting;
import respite.wording.English;

/** How the bot presents itself in Telegram: the menu of commands, and the empty chat. */
final class Introductions {
  private static final String DESCRIPTION =
      "Respite keeps a pain journal with you: one tap each evening. It shows you your entries and"
          + " answers questions from one article about ketamine and pain.\n\nIt is a program, no"
          + " doctor and no emergency service. Nobody reads this chat live.";
  private static final String SHORT_DESCRIPTION =
      "A pain journal, one tap each evening. Not monitored, not for emergencies.";

  private Introductions() {}

  static Greeting.Introduction of() {
    return new Greeting.Introduction(
        Command.menu().stream()
            .map(command -> new Greeting.Command(command.word(), English.purpose(command)))
            .toList(),
        DESCRIPTION,
        SHORT_DESCRIPTION);
  }
}
