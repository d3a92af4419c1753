package respite.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * A request whose answer stays text. The library reads an answer as one whole, so that one update,
 * or one field of a message that was sent, can spoil all of it.
 */
final class RawCall extends BotApiMethod<String> {
  private final String name;
  private final Object body;

  RawCall(String name, Object body) {
    this.name = name;
    this.body = body;
  }

  @Override
  public String getMethod() {
    return name;
  }

  @JsonValue
  Object body() {
    return body;
  }

  @Override
  public String deserializeResponse(String answer) {
    return answer;
  }
}
