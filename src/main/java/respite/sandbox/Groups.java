package respite.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Group chats, and the bot's coming and going in them. */
final class Groups {
  private final State state;
  private final SandboxClock clock;

  Groups(State state, SandboxClock clock) {
    this.state = state;
    this.clock = clock;
  }

  /** Makes a group with the bot not yet in it; its number. */
  long create(String title) {
    return state.change(batch -> {
      long id = -batch.next("group", 2_000_001);
      Chats.put(batch, Chats.group(id, title));
      return id;
    });
  }

  /**
   * A person adds the bot to the group, or removes it; nothing happens where that is so already.
   */
  void setMember(long group, long person, boolean member) {
    long date = clock.date();
    state.change(batch -> {
      ObjectNode chat = People.chat(batch, group);
      if (Chats.isPrivate(chat)) {
        throw new UserError(400, "chat " + group + " is not a group");
      }
      ObjectNode by = People.user(batch, person);
      if (chat.path("member").asBoolean() == member) {
        return member;
      }
      // The news of its own coming or going reaches the bot while it is outside.
      Chats.put(batch, chat.put("member", member));
      change(batch, chat, by, member ? "left" : "member", member ? "member" : "kicked", date);
      service(batch, chat, by, member, date);
      return member;
    });
  }

  /** The bot leaves by itself. */
  void leave(Call call) {
    long date = clock.date();
    state.change(batch -> {
      ObjectNode chat = Chats.named(batch, call);
      if (Chats.isPrivate(chat)) {
        throw ApiError.badRequest("chat member status can't be changed in private chats");
      }
      if (!chat.path("member").asBoolean()) {
        throw ApiError.forbidden("bot is not a member of the group chat");
      }
      Chats.put(batch, chat.put("member", false));
      change(batch, chat, BotProfile.user(), "member", "left", date);
      service(batch, chat, BotProfile.user(), false, date);
      return date;
    });
  }

  /** Tells the bot that its standing in a chat has changed. */
  static void change(
      Batch batch, ObjectNode chat, ObjectNode by, String before, String after, long date) {
    ObjectNode news = Json.object();
    news.set("chat", Chats.json(chat));
    news.set("from", by);
    news.put("date", date);
    news.set("old_chat_member", standing(before));
    news.set("new_chat_member", standing(after));
    UpdateQueue.add(batch, "my_chat_member", news);
  }

  private static ObjectNode standing(String status) {
    ObjectNode standing = Json.object().put("status", status);
    standing.set("user", BotProfile.user());
    if (status.equals("kicked")) {
      standing.put("until_date", 0);
    }
    return standing;
  }

  private static void service(
      Batch batch, ObjectNode chat, ObjectNode by, boolean joined, long date) {
    ObjectNode message = Messages.draft(batch, by, chat, date);
    if (joined) {
      message.set("new_chat_members", Json.array().add(BotProfile.user()));
    } else {
      message.set("left_chat_member", BotProfile.user());
    }
    Messages.put(batch, message);
    UpdateQueue.add(batch, "message", message);
  }
}
