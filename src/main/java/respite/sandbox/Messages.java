package respite.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The messages of all chats, each kept as the Bot API shows it. */
final class Messages {
  private Messages() {}

  static Optional<ObjectNode> find(Documents documents, long chat, long id) {
    return documents.get(key(chat, id));
  }

  /** Every message of the chat, oldest first. */
  static List<ObjectNode> of(Documents documents, long chat) {
    return documents.under("message/" + chat + "/");
  }

  static void put(Batch batch, ObjectNode message) {
    batch.put(key(message.path("chat").path("id").asLong(), id(message)), message);
  }

  static void remove(Batch batch, ObjectNode message) {
    batch.remove(key(message.path("chat").path("id").asLong(), id(message)));
  }

  static long id(ObjectNode message) {
    return message.path("message_id").asLong();
  }

  static boolean isOfBot(ObjectNode message) {
    return message.path("from").path("id").asLong() == BotProfile.ID;
  }

  /** A new message, numbered but not yet kept. */
  static ObjectNode draft(Batch batch, ObjectNode from, ObjectNode chat, long date) {
    ObjectNode message = Json.object().put("message_id", batch.next("message", 1));
    message.set("from", from);
    message.set("chat", Chats.json(chat));
    return message.put("date", date);
  }

  static void setText(ObjectNode message, RichText text) {
    set(message, "text", "entities", text);
  }

  static void setCaption(ObjectNode message, RichText text) {
    set(message, "caption", "caption_entities", text);
  }

  private static void set(ObjectNode message, String name, String entities, RichText text) {
    message.remove(List.of(name, entities));
    if (!text.text().isEmpty()) {
      message.put(name, text.text());
    }
    if (!text.entities().isEmpty()) {
      message.set(entities, Entity.json(text.entities()));
    }
  }

  private static String key(long chat, long id) {
    return "message/%d/%012d".formatted(chat, id);
  }
}
