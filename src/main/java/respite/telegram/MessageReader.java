package respite.telegram;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import respite.port.Calendar;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Incoming.Group;
import respite.port.Incoming.Ignored;
import respite.port.Incoming.Private;
import respite.port.Person;
import respite.talk.SentFile;
import respite.talk.effect.MediaKind;

/** Makes of a message, sent or edited, what it means to Respite. */
final class MessageReader {
  private final Calendar calendar;

  MessageReader(Calendar calendar) {
    this.calendar = calendar;
  }

  /** A message that was sent: its time is Telegram's, to the second. */
  Incoming sent(long number, Message message) {
    String fault = fault(message);
    if (fault != null) {
      return new Ignored(number, fault);
    }
    if (!Chats.isPrivate(message.getChat())) {
      return new Group(number, message.getChat().getId());
    }
    if (message.getText() != null) {
      var wrote = new Deed.Wrote(message.getText(), message.getMessageId());
      return did(number, message, sentAt(message), wrote);
    }
    String caption = message.getCaption() == null ? "" : message.getCaption();
    return Media.kindOf(message)
        .<Incoming>map(kind -> did(number, message, sentAt(message), shown(message, kind, caption)))
        .orElseGet(() -> new Ignored(number, "a service message"));
  }

  private static Deed shown(Message message, MediaKind kind, String caption) {
    long id = message.getMessageId();
    Optional<SentFile> file = kind == MediaKind.DOCUMENT ? Media.file(message) : Optional.empty();
    return file.<Deed>map(sent -> new Deed.Brought(sent, caption, id))
        .orElseGet(() -> new Deed.Showed(kind, caption, id));
  }

  /** A message that was changed: only a change of a text means anything; its time is now. */
  Incoming edited(long number, Message message) {
    String fault = fault(message);
    if (fault != null) {
      return new Ignored(number, fault);
    }
    if (!Chats.isPrivate(message.getChat())) {
      return new Group(number, message.getChat().getId());
    }
    if (message.getText() == null) {
      return new Ignored(number, "an edit of what is no text");
    }
    var deed = new Deed.Rewrote(message.getText(), message.getMessageId());
    return did(number, message, calendar.now(), deed);
  }

  /** Why nobody is to be answered; null when there is no reason. */
  private static @Nullable String fault(Message message) {
    Chat chat = message.getChat();
    if (chat == null || chat.getId() == null || message.getMessageId() == null) {
      return "a message without its chat or id";
    }
    if (message.getLeftChatMember() != null) {
      return "somebody left a group";
    }
    return Chats.isPrivate(chat) ? strange(message, chat) : null;
  }

  private static @Nullable String strange(Message message, Chat chat) {
    User from = message.getFrom();
    if (from == null || from.getId() == null) {
      return "a message without a sender";
    }
    if (Boolean.TRUE.equals(from.getIsBot()) || message.getViaBot() != null) {
      return "a message of another bot";
    }
    return Chats.isOf(chat, from) ? null : Chats.FOREIGN;
  }

  private Instant sentAt(Message message) {
    Integer seconds = message.getDate();
    return seconds == null || seconds <= 0 ? calendar.now() : Instant.ofEpochSecond(seconds);
  }

  private static Private did(long number, Message message, Instant at, Deed deed) {
    return new Private(number, new Person(message.getFrom().getId()), at, deed);
  }
}
