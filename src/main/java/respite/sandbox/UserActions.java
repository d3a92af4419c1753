package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** What a person does in a chat: says, taps, edits, sends. Each is durable when it returns. */
final class UserActions {
  private static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_CAPTION = 1024;

  private final State state;
  private final SandboxClock clock;
  private final FileBox files;
  private final Queries queries;

  UserActions(State state, SandboxClock clock, FileBox files, Queries queries) {
    this.state = state;
    this.clock = clock;
    this.files = files;
    this.queries = queries;
  }

  /** Says a text in the chat, there and then, in answer to a message if one is named. */
  ObjectNode say(long chat, OptionalLong from, String text, OptionalLong replyTo) {
    RichText rich = written(text);
    return post(
        chat,
        from,
        (batch, message) -> {
          Messages.setText(message, rich);
          if (replyTo.isPresent()) {
            ObjectNode to = message(batch, chat, replyTo.getAsLong());
            to.remove("reply_to_message");
            message.set("reply_to_message", to);
          }
        });
  }

  /** Sends a file as this kind, with a caption that may be empty. */
  ObjectNode send(long chat, OptionalLong from, Media.Kind kind, Upload upload, String caption) {
    if (caption.length() > LONGEST_CAPTION) {
      throw new UserError(400, "a caption holds at most 1024 characters");
    }
    state.read(documents -> People.chat(documents, chat));
    ObjectNode file = files.store(upload, kind.field() + "s");
    if (kind == Media.Kind.PHOTO && !file.has("width")) {
      throw new UserError(400, "these bytes are not a picture that can be read");
    }
    return post(
        chat,
        from,
        (batch, message) -> {
          FileBox.keep(batch, file);
          Media.show(message, kind, file);
          Messages.setCaption(message, RichText.plain(caption).stripped().withFound());
        });
  }

  /** Replaces the text of a message of the person's own. */
  ObjectNode edit(long chat, long messageId, String text) {
    RichText rich = written(text);
    long date = clock.date();
    return state.change(batch -> {
      openChat(batch, chat);
      ObjectNode message = message(batch, chat, messageId);
      if (Messages.isOfBot(message) || !message.has("text")) {
        throw new UserError(400, "only a text of one's own can be edited");
      }
      Messages.setText(message, rich);
      Messages.put(batch, message.put("edit_date", date));
      return done(message, UpdateQueue.add(batch, "edited_message", message));
    });
  }

  /** Taps a button: any data, on any message, even one that is gone, as a forged client could. */
  ObjectNode press(long chat, OptionalLong from, long messageId, String data) {
    return state.change(batch -> {
      ObjectNode where = People.chat(batch, chat);
      ObjectNode query = Json.object();
      String id = queries.open(batch, chat, messageId, data);
      query.put("id", id);
      query.set("from", People.user(batch, from.orElse(chat)));
      query.set("message", tapped(batch, where, messageId));
      query.put("chat_instance", "sandbox-" + chat);
      query.put("data", data);
      Optional<Long> update = UpdateQueue.add(batch, "callback_query", query);
      return done(Json.object().put("message_id", messageId), update).put("queryId", id);
    });
  }

  /** The callback data of a button of the message's own keyboard; rows and columns count from 0. */
  String dataAt(long chat, long messageId, int row, int column) {
    ObjectNode message = state.read(documents -> message(documents, chat, messageId));
    JsonNode button = message.path("reply_markup").path("inline_keyboard").path(row).path(column);
    return Json.field(button, "callback_data")
        .map(JsonNode::asText)
        .orElseThrow(() ->
            new UserError(
                404, "message " + messageId + " has no such button at " + row + "/" + column));
  }

  private ObjectNode post(long chat, OptionalLong from, BiConsumer<Batch, ObjectNode> fill) {
    long date = clock.date();
    return state.change(batch -> {
      ObjectNode where = openChat(batch, chat);
      ObjectNode message =
          Messages.draft(batch, People.user(batch, from.orElse(chat)), where, date);
      fill.accept(batch, message);
      Messages.put(batch, message);
      where.put("started", true);
      JsonNode keyboard = where.path("keyboard");
      if (keyboard.has("force_reply") || keyboard.path("one_time_keyboard").asBoolean()) {
        where.remove("keyboard");
      }
      Chats.put(batch, where);
      boolean heard = Chats.isPrivate(where) || isForBot(where, message);
      return done(message, heard ? UpdateQueue.add(batch, "message", message) : Optional.empty());
    });
  }

  /** In a group a bot hears only commands, its own name and answers to it. */
  private static boolean isForBot(ObjectNode chat, ObjectNode message) {
    String text = message.path("text").asText();
    return chat.path("member").asBoolean()
        && (text.startsWith("/")
            || text.contains("@" + BotProfile.USERNAME)
            || message.path("reply_to_message").path("from").path("id").asLong() == BotProfile.ID);
  }

  private static ObjectNode openChat(Documents documents, long id) {
    ObjectNode chat = People.chat(documents, id);
    if (chat.path("blocked").asBoolean()) {
      throw new UserError(409, "the bot is blocked in this chat; unblock it first");
    }
    return chat;
  }

  private static ObjectNode message(Documents documents, long chat, long id) {
    return Messages.find(documents, chat, id)
        .orElseThrow(() -> new UserError(404, "there is no message " + id + " in chat " + chat));
  }

  private static ObjectNode tapped(Batch batch, ObjectNode chat, long messageId) {
    return Messages.find(batch, Chats.id(chat), messageId)
        .orElseGet(() -> {
          ObjectNode gone = Json.object().put("message_id", messageId).put("date", 0);
          gone.set("chat", Chats.json(chat));
          return gone;
        });
  }

  private static RichText written(String text) {
    RichText rich = RichText.plain(text).stripped().withFound();
    if (rich.text().isEmpty()) {
      throw new UserError(400, "a message needs some text");
    }
    if (rich.text().length() > LONGEST_TEXT) {
      throw new UserError(400, "a message holds at most 4096 characters");
    }
    return rich;
  }

  private static ObjectNode done(ObjectNode message, Optional<Long> update) {
    ObjectNode answer = Json.object().put("messageId", Messages.id(message));
    update.ifPresent(id -> answer.put("updateId", id));
    return answer;
  }
}
