package respite.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import respite.port.BackOff;
import respite.port.Elapsed;

/** What is done once, before polling: ask who the bot is, and say how it presents itself. */
public final class Greeting {
  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

  private final BotApi api;
  private final Elapsed elapsed;

  /** Makes a greeting that waits by the clock given. */
  public Greeting(BotApi api, Elapsed elapsed) {
    this.api = api;
    this.elapsed = elapsed;
  }

  /** How asking for the bot ended. */
  public sealed interface Met {
    /** The token is that bot's. */
    record Known(BotIdentity bot) implements Met {}

    /** Telegram does not know the token. */
    record TokenRefused(String said) implements Met {}

    /** No usable answer came, as often as it was tried. */
    record OutOfReach(String why) implements Met {}
  }

  /** A command as the menu of the chat shows it; the name without the slash. */
  public record Command(String name, String description) {}

  /**
   * How the bot presents itself.
   *
   * @param description what stands in an empty chat; at most 512 characters
   * @param shortDescription what stands in the profile; at most 120 characters
   */
  public record Introduction(List<Command> commands, String description, String shortDescription) {
    /** Copies the list. */
    public Introduction {
      commands = List.copyOf(commands);
    }
  }

  /**
   * Asks Telegram who the bot is, at most that often; between two attempts it waits as long as
   * Telegram wants, else 1 s, 2 s, 4 s ...
   */
  public Met meet(int attempts) {
    for (int attempt = 1; ; attempt++) {
      Answer<JsonNode> answer = api.call(GetMe.builder().build());
      Met met = met(answer);
      if (attempt >= attempts || !(met instanceof Met.OutOfReach(String why))) {
        return met;
      }
      if (attempt == 1) {
        LOG.warn("Telegram cannot be reached ({}); trying on", why);
      }
      Duration pause =
          answer instanceof Answer.TooMany<JsonNode>(Duration asked)
              ? asked
              : BackOff.after(attempt);
      elapsed.await(new CompletableFuture<Void>(), pause);
    }
  }

  /** Tells Telegram how the bot presents itself; what is refused is logged, and nothing else. */
  public void introduce(Introduction introduction) {
    var commands =
        introduction.commands().stream()
            .map(c -> BotCommand.builder().command(c.name()).description(c.description()).build())
            .toList();
    tell(SetMyCommands.builder().commands(commands).build());
    tell(SetMyDescription.builder().description(introduction.description()).build());
    tell(SetMyShortDescription.builder().shortDescription(introduction.shortDescription()).build());
  }

  private static Met met(Answer<JsonNode> answer) {
    return switch (answer) {
      case Answer.Good<JsonNode>(JsonNode me) -> known(me);
      case Answer.Refused<JsonNode>(int code, String said) when code == 401 || code == 404 ->
          new Met.TokenRefused(said);
      case Answer.Refused<JsonNode>(int code, String said) -> new Met.OutOfReach(code + " " + said);
      case Answer.TooMany<JsonNode>(Duration pause) -> new Met.OutOfReach("asked to wait " + pause);
      case Answer.Down<JsonNode>(String why) -> new Met.OutOfReach(why);
    };
  }

  private static Met known(JsonNode me) {
    String username = me.path("username").asText();
    return me.path("id").isIntegralNumber() && !username.isEmpty()
        ? new Met.Known(new BotIdentity(me.path("id").longValue(), username))
        : new Met.OutOfReach("the answer names no bot");
  }

  private void tell(BotApiMethod<?> method) {
    Answer<JsonNode> answer = api.call(method);
    if (!(answer instanceof Answer.Good<JsonNode>)) {
      LOG.warn("Telegram did not take {}: {}", method.getMethod(), answer);
    }
  }
}
