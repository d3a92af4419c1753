package respite.telegram;

import org.telegram.telegrambots.meta.api.objects.chat.Chat;

/** What kind a chat is of. */
final class Chats {
  private Chats() {}

  /** Whether only the person and the bot are in it; a chat of a kind nobody knows is not. */
  static boolean isPrivate(Chat chat) {
    return "private".equals(chat.getType());
  }
}
