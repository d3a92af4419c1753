package respite.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import respite.port.Calendar;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Incoming.Group;
import respite.port.Incoming.Ignored;
import respite.port.Incoming.Private;
import respite.port.Person;
import respite.port.Trace;

/** Makes of one update as Telegram sends it what it means to Respite. Safe for many threads. */
public final class UpdateReader {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateReader.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NUMBER = "update_id";
  private static final int DEEPEST = 200;
  private static final int LONGEST_KIND = 40;

  private final Calendar calendar;
  private final MessageReader messages;

  /** Makes a reader that takes the arrival of what has no date of its own from the calendar. */
  public UpdateReader(Calendar calendar) {
    this.calendar = calendar;
    this.messages = new MessageReader(calendar);
  }

  /** The update's number; empty when it has none, so that it cannot be confirmed either. */
  static OptionalLong numberOf(JsonNode update) {
    JsonNode number = update.path(NUMBER);
    return number.isIntegralNumber() && number.canConvertToLong()
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }

  /** What the update means; empty when it cannot be read, which is logged without its words. */
  Optional<Incoming> read(long number, JsonNode update) {
    try {
      if (isTooDeep(update)) {
        LOG.warn("An update cannot be read and is set aside: nested too deeply");
        return Optional.empty();
      }
      if (update instanceof ObjectNode fields) {
        // The library holds the number in 32 bits; it is known already.
        fields.remove(NUMBER);
      }
      return Optional.of(meaning(number, JSON.treeToValue(update, Update.class), update));
    } catch (JsonMappingException e) {
      LOG.warn("An update cannot be read and is set aside: wrong at {}", e.getPathReference());
    } catch (IOException | RuntimeException e) {
      LOG.warn("An update cannot be read and is set aside: {}", Trace.of(e));
    }
    return Optional.empty();
  }

  /** Whether the library, which reads nested messages by recursion, might run out of stack. */
  private static boolean isTooDeep(JsonNode update) throws IOException {
    int depth = 0;
    try (JsonParser parser = update.traverse()) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth > DEEPEST) {
          return true;
        }
      }
    }
    return false;
  }

  private Incoming meaning(long number, Update update, JsonNode raw) {
    if (update.getMessage() != null) {
      return messages.sent(number, update.getMessage());
    }
    if (update.getEditedMessage() != null) {
      return messages.edited(number, update.getEditedMessage());
    }
    if (update.getCallbackQuery() != null) {
      return tapped(number, update.getCallbackQuery());
    }
    if (update.getMyChatMember() != null) {
      return membership(number, update.getMyChatMember());
    }
    if (update.getChannelPost() != null && update.getChannelPost().getChat() != null) {
      return new Group(number, update.getChannelPost().getChat().getId());
    }
    return new Ignored(number, kindOf(raw));
  }

  private Incoming tapped(long number, CallbackQuery tap) {
    var message = tap.getMessage();
    Chat chat = message == null ? null : message.getChat();
    if (chat == null || message == null || message.getMessageId() == null) {
      return new Ignored(number, "a tap without its message");
    }
    if (!Chats.isPrivate(chat)) {
      return new Group(number, chat.getId());
    }
    if (tap.getFrom() == null || tap.getData() == null || tap.getId() == null) {
      return new Ignored(number, "a tap without its data");
    }
    if (!Chats.isOf(chat, tap.getFrom())) {
      return new Ignored(number, Chats.FOREIGN);
    }
    var deed = new Deed.Tapped(tap.getData(), message.getMessageId(), tap.getId());
    return arrived(number, tap.getFrom().getId(), deed);
  }

  private Incoming membership(long number, ChatMemberUpdated change) {
    Chat chat = change.getChat();
    String now = change.getNewChatMember() == null ? "" : change.getNewChatMember().getStatus();
    if (chat == null) {
      return new Ignored(number, "a membership without its chat");
    }
    boolean out = now.equals("kicked") || now.equals("left");
    if (!Chats.isPrivate(chat)) {
      return out ? new Ignored(number, "left a group") : new Group(number, chat.getId());
    }
    if (change.getFrom() != null && !Chats.isOf(chat, change.getFrom())) {
      return new Ignored(number, Chats.FOREIGN);
    }
    return arrived(number, chat.getId(), out ? new Deed.Blocked() : new Deed.Unblocked());
  }

  private Incoming arrived(long number, long person, Deed deed) {
    return new Private(number, new Person(person), calendar.now(), deed);
  }

  private static String kindOf(JsonNode update) {
    for (Iterator<String> names = update.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals(NUMBER)) {
        String plain = name.replaceAll("[^a-z_]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_KIND));
      }
    }
    return "nothing";
  }
}
