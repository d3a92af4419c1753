package respite.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Updates as Telegram writes them, made up for tests. */
final class Updates {
  static final long PERSON = 7;
  static final String FROM = "\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"Sample\"}";
  static final String CHAT = "\"chat\":{\"id\":7,\"type\":\"private\"}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Updates() {}

  /** A private message with these further fields. */
  static String message(long number, String fields) {
    return update(
        number,
        "\"message\":{\"message_id\":5,\"date\":1772366400,%s,%s,%s}"
            .formatted(FROM, CHAT, fields));
  }

  static String text(long number) {
    return message(number, "\"text\":\"7\"");
  }

  static String update(long number, String fields) {
    return "{\"update_id\":%d,%s}".formatted(number, fields);
  }

  /** A getUpdates answer with a text under each number. */
  static FaultServer.Reply texts(long... numbers) {
    return batch(LongStream.of(numbers).mapToObj(Updates::text).toArray(String[]::new));
  }

  static FaultServer.Reply batch(String... updates) {
    return FaultServer.ok(Stream.of(updates).collect(Collectors.joining(",", "[", "]")));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the sample is no JSON: " + text, e);
    }
  }
}
