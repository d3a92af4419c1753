package respite.telegram;

import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;

/** What kind a chat is of. */
final class Chats {
  private Chats() {}

  /** Why an update is ignored whose private chat is not its sender's. */
  static final String FOREIGN = "somebody in another's chat";

  /** Whether only the person and the bot are in it; a chat of a kind nobody knows is not. */
  static boolean isPrivate(Chat chat) {
    return "private".equals(chat.getType());
  }

  /** Whether a private chat is the sender's: it has the person's own number. */
  static boolean isOf(Chat chat, User sender) {
    return sender.getId().equals(chat.getId());
  }
}
