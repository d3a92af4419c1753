package respite.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import respite.port.Messenger;
import respite.port.Messenger.Outcome;

/** What an answer of Telegram's means for a delivery. */
final class Outcomes {
  private static final int FORBIDDEN = 403;
  private static final String SAME_ALREADY = "message is not modified";

  /** Telegram's descriptions of a chat that is no more, beside the code 403. */
  private static final List<String> NOBODY_THERE =
      List.of("chat not found", "user is deactivated", "user not found", "peer_id_invalid");

  private Outcomes() {}

  /** How sending a message ended. */
  static Outcome ofSending(Answer<JsonNode> answer) {
    return switch (answer) {
      case Answer.Good<JsonNode>(JsonNode message) -> {
        JsonNode id = message.path("message_id");
        yield id.canConvertToLong() && id.isNumber()
            ? new Outcome.Delivered(id.asLong())
            : new Outcome.Down("the answer names no message");
      }
      case Answer.Refused<JsonNode>(int code, String said) -> refused(code, said);
      case Answer.TooMany<JsonNode>(Duration pause) -> new Outcome.TooMany(pause);
      case Answer.Down<JsonNode>(String why) -> new Outcome.Down(why);
    };
  }

  /** How changing that message ended; that it stood so already is as good as done. */
  static Outcome ofEdit(Answer<JsonNode> answer, long target) {
    return switch (answer) {
      case Answer.Good<JsonNode> _ -> new Outcome.Delivered(target);
      case Answer.Refused<JsonNode>(_, String said) when says(said, SAME_ALREADY) ->
          new Outcome.Delivered(target);
      case Answer.Refused<JsonNode> _, Answer.TooMany<JsonNode> _, Answer.Down<JsonNode> _ ->
          ofSending(answer);
    };
  }

  /** How a request ended that becomes no message. */
  static Outcome ofDoing(Answer<JsonNode> answer) {
    return answer instanceof Answer.Good<JsonNode>
        ? new Outcome.Delivered(Messenger.NO_MESSAGE)
        : ofSending(answer);
  }

  private static Outcome refused(int code, String said) {
    if (code == FORBIDDEN || NOBODY_THERE.stream().anyMatch(words -> says(said, words))) {
      return new Outcome.Gone();
    }
    return switch (code) {
      // A refused token or a strange server is not the message's fault: it must not be given up.
      case 401, 404, 409 -> new Outcome.Down(code + " " + said);
      default -> new Outcome.Refused(code + " " + said);
    };
  }

  private static boolean says(String description, String words) {
    return description.toLowerCase(Locale.ROOT).contains(words);
  }
}
