package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The methods that put a new message of the bot into a chat. */
final class Sending {
  private final State state;
  private final SandboxClock clock;
  private final Media media;
  private final Typing typing;

  Sending(State state, SandboxClock clock, Media media, Typing typing) {
    this.state = state;
    this.clock = clock;
    this.media = media;
    this.typing = typing;
  }

  JsonNode text(Call call) {
    RichText text = Texts.text(call);
    return send(call, (_, message) -> Messages.setText(message, text));
  }

  JsonNode photo(Call call) {
    return medium(call, Media.Kind.PHOTO);
  }

  JsonNode document(Call call) {
    return medium(call, Media.Kind.DOCUMENT);
  }

  JsonNode chatAction(Call call) {
    ObjectNode chat = state.read(documents -> Chats.writable(documents, call));
    typing.start(Chats.id(chat), call.text("action").orElse("typing"));
    return Json.yes();
  }

  private JsonNode medium(Call call, Media.Kind kind) {
    RichText caption = Texts.caption(call);
    // Refused before the bytes are kept, so that a refused call leaves no file behind.
    state.read(documents -> Chats.writable(documents, call));
    ObjectNode file = media.take(call, kind, kind.field());
    return send(
        call,
        (batch, message) -> {
          FileBox.keep(batch, file);
          Media.show(message, kind, file);
          Messages.setCaption(message, caption);
        });
  }

  private JsonNode send(Call call, BiConsumer<Batch, ObjectNode> fill) {
    Optional<ObjectNode> markup = Keyboards.of(call);
    long date = clock.date();
    ObjectNode sent =
        state.change(batch -> {
          ObjectNode chat = Chats.writable(batch, call);
          ObjectNode message = Messages.draft(batch, BotProfile.user(), chat, date);
          reply(batch, call, chat, message);
          fill.accept(batch, message);
          if (call.flag("protect_content")) {
            message.put("has_protected_content", true);
          }
          markup.ifPresent(keyboard -> hang(batch, chat, message, keyboard));
          Messages.put(batch, message);
          return message;
        });
    typing.stop(sent.path("chat").path("id").asLong());
    return sent;
  }

  /** An inline keyboard belongs to the message, any other to the chat. */
  private static void hang(Batch batch, ObjectNode chat, ObjectNode message, ObjectNode markup) {
    if (markup.has("inline_keyboard")) {
      if (!markup.path("inline_keyboard").isEmpty()) {
        message.set("reply_markup", markup);
      }
      return;
    }
    if (markup.path("remove_keyboard").asBoolean()) {
      chat.remove("keyboard");
    } else {
      chat.set("keyboard", markup);
    }
    Chats.put(batch, chat);
  }

  private static void reply(Batch batch, Call call, ObjectNode chat, ObjectNode message) {
    Call parameters = call.json("reply_parameters").map(call::with).orElse(call);
    String field = call.json("reply_parameters").isPresent() ? "message_id" : "reply_to_message_id";
    if (parameters.number(field).isEmpty()) {
      return;
    }
    Optional<ObjectNode> to =
        Messages.find(batch, Chats.id(chat), parameters.number(field).getAsLong());
    if (to.isEmpty() && !parameters.flag("allow_sending_without_reply")) {
      throw ApiError.badRequest("message to be replied not found");
    }
    to.ifPresent(found -> {
      found.remove("reply_to_message");
      message.set("reply_to_message", found);
    });
  }
}
