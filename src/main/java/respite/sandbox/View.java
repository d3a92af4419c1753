package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The chats as a person sees them: what the user side answers and the page draws. */
final class View {
  private final State state;
  private final Typing typing;

  View(State state, Typing typing) {
    this.state = state;
    this.typing = typing;
  }

  /** Everybody, with the last line of each chat. */
  ArrayNode people() {
    return state.read(documents -> {
      ArrayNode people = Json.array();
      for (ObjectNode chat : People.all(documents)) {
        List<ObjectNode> messages = Messages.of(documents, Chats.id(chat));
        ObjectNode shown = person(chat);
        if (!messages.isEmpty()) {
          shown.set("last", message(messages.getLast()));
        }
        people.add(shown);
      }
      return people;
    });
  }

  static ObjectNode person(ObjectNode chat) {
    ObjectNode shown = Json.object().put("id", Chats.id(chat));
    JsonNode json = Chats.json(chat);
    boolean single = Chats.isPrivate(chat);
    shown.put("type", single ? "person" : "group");
    shown.put("name", json.path(single ? "first_name" : "title").asText());
    if (single) {
      shown.put("language", chat.path("user").path("language_code").asText());
      shown.put("started", chat.path("started").asBoolean());
      shown.put("blocked", chat.path("blocked").asBoolean());
    } else {
      shown.put("botIsMember", chat.path("member").asBoolean());
    }
    return shown;
  }

  /** One chat: its newest messages, at most so many, in order, and what else is on the screen. */
  ObjectNode chat(long id, int most) {
    ObjectNode shown =
        state.read(documents -> {
          ObjectNode chat = People.chat(documents, id);
          ObjectNode open = person(chat);
          Json.field(chat, "keyboard").ifPresent(keyboard -> open.set("keyboard", keyboard));
          List<ObjectNode> messages = Messages.of(documents, id);
          ArrayNode list = open.putArray("messages");
          messages
              .subList(Math.max(0, messages.size() - most), messages.size())
              .forEach(message -> list.add(message(message)));
          ArrayNode taps = open.putArray("taps");
          Queries.in(documents, id).forEach(taps::add);
          return open;
        });
    typing.in(id).ifPresent(action -> shown.put("typing", action));
    return shown;
  }

  /** A message: text stands for text or caption; links are addresses on this server. */
  static ObjectNode message(ObjectNode message) {
    ObjectNode shown = Json.object().put("messageId", Messages.id(message));
    shown.put("from", Messages.isOfBot(message) ? "bot" : "person");
    shown.put("fromId", message.path("from").path("id").asLong());
    shown.put("fromName", message.path("from").path("first_name").asText());
    shown.put("date", message.path("date").asLong());
    shown.put("edited", message.has("edit_date"));
    boolean caption = message.has("caption");
    shown.put("text", message.path(caption ? "caption" : "text").asText());
    shown.set("entities", list(message.path(caption ? "caption_entities" : "entities")));
    shown.set("keyboard", list(message.path("reply_markup").path("inline_keyboard")));
    for (Media.Kind kind : Media.Kind.values()) {
      Json.field(message, kind.field())
          .ifPresent(medium -> shown.set(kind.field(), medium(kind, medium)));
    }
    Json.field(message, "reply_to_message")
        .ifPresent(to ->
            shown
                .put("replyTo", to.path("message_id").asLong())
                .put("replyText", to.path("text").asText(to.path("caption").asText())));
    if (message.has("new_chat_members")) {
      shown.put("service", BotProfile.NAME + " was added to the group");
    } else if (message.has("left_chat_member")) {
      shown.put("service", BotProfile.NAME + " left the group");
    }
    return shown;
  }

  private static ObjectNode medium(Media.Kind kind, JsonNode medium) {
    JsonNode file = kind == Media.Kind.PHOTO ? medium.path(medium.size() - 1) : medium;
    ObjectNode shown = Json.object();
    shown.put("fileId", file.path("file_id").asText());
    shown.put("url", "/sandbox/files/" + file.path("file_id").asText());
    shown.put("size", file.path("file_size").asLong());
    for (String name : List.of("file_name", "mime_type", "width", "height", "emoji")) {
      Json.field(file, name).ifPresent(value -> shown.set(name, value));
    }
    return shown;
  }

  private static JsonNode list(JsonNode array) {
    return array.isArray() ? array : Json.array();
  }
}
