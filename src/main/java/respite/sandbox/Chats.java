package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The chats: one private chat for each person, with the person's number, and groups with negative
 * numbers. A chat document holds {@code chat} (as the Bot API shows it), {@code user} (private
 * only), {@code started}, {@code blocked}, {@code member} (is the bot in the group) and {@code
 * keyboard} (the reply keyboard that is open).
 */
final class Chats {
  private Chats() {}

  static Optional<ObjectNode> find(Documents documents, long id) {
    return documents.get("chat/" + id);
  }

  static void put(Batch batch, ObjectNode chat) {
    batch.put("chat/" + id(chat), chat);
  }

  static long id(ObjectNode chat) {
    return chat.path("chat").path("id").asLong();
  }

  static boolean isPrivate(ObjectNode chat) {
    return chat.path("chat").path("type").asText().equals("private");
  }

  /** The chat a call names, which exists and lets the bot write. */
  static ObjectNode writable(Documents documents, Call call) {
    ObjectNode chat = named(documents, call);
    if (chat.path("blocked").asBoolean()) {
      throw ApiError.forbidden("bot was blocked by the user");
    }
    if (isPrivate(chat) && !chat.path("started").asBoolean()) {
      throw ApiError.forbidden("bot can't initiate conversation with a user");
    }
    if (!isPrivate(chat) && !chat.path("member").asBoolean()) {
      throw ApiError.forbidden("bot is not a member of the group chat");
    }
    return chat;
  }

  /** The chat a call names, which exists. */
  static ObjectNode named(Documents documents, Call call) {
    String text = call.text("chat_id").orElse("");
    if (text.isEmpty()) {
      throw ApiError.badRequest("chat_id is empty");
    }
    if (!text.matches("-?\\d{1,18}")) {
      throw ApiError.badRequest("chat not found");
    }
    return find(documents, Long.parseLong(text))
        .orElseThrow(() -> ApiError.badRequest("chat not found"));
  }

  static ObjectNode person(long id, String name, String language) {
    ObjectNode user = Json.object().put("id", id).put("is_bot", false).put("first_name", name);
    if (!language.isEmpty()) {
      user.put("language_code", language);
    }
    ObjectNode chat = Json.object();
    chat.set("chat", Json.object().put("id", id).put("first_name", name).put("type", "private"));
    chat.set("user", user);
    return chat.put("started", false).put("blocked", false);
  }

  static ObjectNode group(long id, String title) {
    ObjectNode chat = Json.object();
    chat.set("chat", Json.object().put("id", id).put("title", title).put("type", "group"));
    return chat.put("member", false);
  }

  static JsonNode json(ObjectNode chat) {
    return chat.path("chat");
  }
}
