package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Taps on inline buttons, and the bot's answers to them: the toasts and alerts a person sees. A tap
 * can be answered once, and only in the first minutes of the computer's own time.
 */
final class Queries {
  private static final String TOO_OLD =
      "query is too old and response timeout expired or query ID is invalid";
  private static final long ANSWERABLE_SECONDS = Duration.ofMinutes(15).toSeconds();
  private static final int KEPT = 500;
  private static final int LONGEST = 200;

  private final State state;
  private final InstantSource system;

  Queries(State state, InstantSource system) {
    this.state = state;
    this.system = system;
  }

  /** Keeps a new tap and gives it its id. */
  String open(Batch batch, long chat, long message, String data) {
    long number = batch.next("query", 1);
    ObjectNode query = Json.object().put("id", "sandbox-query-" + number).put("chat", chat);
    query.put("messageId", message).put("data", data).put("answered", false);
    query.put("tappedAt", system.instant().getEpochSecond());
    batch.put(key(number), query);
    if (number > KEPT) {
      batch.remove(key(number - KEPT));
    }
    return query.path("id").asText();
  }

  JsonNode answer(Call call) {
    String id = call.text("callback_query_id").orElse("");
    String text = call.text("text").orElse("");
    if (text.length() > LONGEST) {
      throw ApiError.badRequest("MESSAGE_TOO_LONG");
    }
    return state.change(batch -> {
      ObjectNode query = find(batch, id);
      if (query.path("answered").asBoolean()
          || system.instant().getEpochSecond() - query.path("tappedAt").asLong()
              > ANSWERABLE_SECONDS) {
        throw ApiError.badRequest(TOO_OLD);
      }
      query.put("answered", true).put("text", text).put("alert", call.flag("show_alert"));
      query.put("order", batch.next("toast", 1));
      batch.put(key(number(id)), query);
      return Json.yes();
    });
  }

  /** The taps in this chat, oldest first, each with its answer if it has one. */
  static List<ObjectNode> in(Documents documents, long chat) {
    return documents.under("query/").stream()
        .filter(query -> query.path("chat").asLong() == chat)
        .toList();
  }

  private static ObjectNode find(Batch batch, String id) {
    return batch.get(key(number(id))).orElseThrow(() -> ApiError.badRequest(TOO_OLD));
  }

  private static long number(String id) {
    String digits = id.startsWith("sandbox-query-") ? id.substring("sandbox-query-".length()) : "";
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
  }

  private static String key(long number) {
    return "query/%012d".formatted(number);
  }
}
