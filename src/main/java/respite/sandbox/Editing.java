package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The methods that change or remove a message that is in a chat already. */
final class Editing {
  private static final String NOT_MODIFIED =
      "message is not modified: specified new message content and reply markup are exactly the same"
          + " as a current content and reply markup of the message";
  private static final long DELETABLE_SECONDS = Duration.ofDays(2).toSeconds();

  private final State state;
  private final SandboxClock clock;
  private final Media media;

  Editing(State state, SandboxClock clock, Media media) {
    this.state = state;
    this.clock = clock;
    this.media = media;
  }

  JsonNode text(Call call) {
    RichText text = Texts.text(call);
    return edit(
        call,
        (_, message) -> {
          if (!message.has("text")) {
            throw ApiError.badRequest("there is no text in the message to edit");
          }
          Messages.setText(message, text);
        });
  }

  JsonNode caption(Call call) {
    RichText caption = Texts.caption(call);
    return edit(
        call,
        (_, message) -> {
          if (message.has("text")) {
            throw ApiError.badRequest("there is no caption in the message to edit");
          }
          Messages.setCaption(message, caption);
        });
  }

  JsonNode keyboard(Call call) {
    return edit(call, (_, _) -> {});
  }

  JsonNode medium(Call call) {
    JsonNode given =
        call.json("media")
            .filter(JsonNode::isObject)
            .orElseThrow(() -> ApiError.badRequest("can't parse InputMedia: expected an Object"));
    Media.Kind kind =
        switch (given.path("type").asText()) {
          case "photo" -> Media.Kind.PHOTO;
          case "document" -> Media.Kind.DOCUMENT;
          default -> throw ApiError.badRequest("can't parse InputMedia: unsupported type");
        };
    Call inner = call.with(given);
    RichText caption = Texts.caption(inner);
    ObjectNode file = media.take(inner, kind, "media");
    return edit(
        call,
        (batch, message) -> {
          FileBox.keep(batch, file);
          Messages.setText(message, RichText.plain(""));
          Media.show(message, kind, file);
          Messages.setCaption(message, caption);
        });
  }

  JsonNode delete(Call call) {
    long now = clock.date();
    return state.change(batch -> {
      ObjectNode chat = Chats.writable(batch, call);
      ObjectNode message =
          Messages.find(batch, Chats.id(chat), call.number("message_id").orElse(0))
              .orElseThrow(() -> ApiError.badRequest("message to delete not found"));
      if (now - message.path("date").asLong() > DELETABLE_SECONDS) {
        throw ApiError.badRequest("message can't be deleted for everyone");
      }
      Messages.remove(batch, message);
      return Json.yes();
    });
  }

  private JsonNode edit(Call call, BiConsumer<Batch, ObjectNode> change) {
    Optional<ObjectNode> markup = Keyboards.inlineOf(call);
    long date = clock.date();
    return state.change(batch -> {
      ObjectNode chat = Chats.writable(batch, call);
      ObjectNode message =
          Messages.find(batch, Chats.id(chat), call.number("message_id").orElse(0))
              .orElseThrow(() -> ApiError.badRequest("message to edit not found"));
      if (!Messages.isOfBot(message)) {
        throw ApiError.badRequest("message can't be edited");
      }
      ObjectNode before = message.deepCopy();
      // An edit that brings no keyboard takes the old one away.
      message.remove("reply_markup");
      markup.ifPresent(keyboard -> message.set("reply_markup", keyboard));
      change.accept(batch, message);
      if (message.equals(before)) {
        throw ApiError.badRequest(NOT_MODIFIED);
      }
      // Telegram marks as edited what reads differently, not what only has other buttons.
      if (!readsAlike(before, message)) {
        message.put("edit_date", date);
      }
      Messages.put(batch, message);
      return message;
    });
  }

  private static boolean readsAlike(ObjectNode one, ObjectNode other) {
    return one.deepCopy().without("reply_markup").equals(other.deepCopy().without("reply_markup"));
  }
}
