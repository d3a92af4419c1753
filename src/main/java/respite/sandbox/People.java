package respite.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;

/** The people who use the sandbox, and their standing with the bot. */
final class People {
  private static final long FIRST = 5_000_001;
  private final State state;
  private final SandboxClock clock;

  People(State state, SandboxClock clock) {
    this.state = state;
    this.clock = clock;
  }

  /** Adds a person; a number that is taken is refused. */
  ObjectNode add(OptionalLong wanted, String name, String language) {
    if (name.isBlank() || name.length() > 64) {
      throw new UserError(400, "a person needs a name of 1 to 64 characters");
    }
    return state.change(batch -> {
      long id = wanted.orElseGet(() -> free(batch));
      if (id <= 0 || id == BotProfile.ID || Chats.find(batch, id).isPresent()) {
        throw new UserError(409, "the number " + id + " is taken or not above 0");
      }
      ObjectNode chat = Chats.person(id, name.strip(), language);
      Chats.put(batch, chat);
      return chat;
    });
  }

  /** Gives a newcomer somebody to be. */
  void addFirst() {
    if (state.read(documents -> documents.under("chat/")).isEmpty()) {
      ObjectNode added = add(OptionalLong.empty(), "You", "en");
      if (Chats.id(added) != FIRST) {
        throw new IllegalStateException("the first person is not number " + FIRST);
      }
    }
  }

  /** The person blocks the bot or lets it write again; nothing happens where that is so already. */
  void setBlocked(long person, boolean blocked) {
    long date = clock.date();
    state.change(batch -> {
      ObjectNode chat = chat(batch, person);
      ObjectNode user = user(batch, person);
      if (chat.path("blocked").asBoolean() == blocked) {
        return blocked;
      }
      Chats.put(batch, chat.put("blocked", blocked));
      String before = blocked ? "member" : "kicked";
      Groups.change(batch, chat, user, before, blocked ? "kicked" : "member", date);
      return blocked;
    });
  }

  static List<ObjectNode> all(Documents documents) {
    return documents.under("chat/");
  }

  /** The chat with this number, which the user side asked for. */
  static ObjectNode chat(Documents documents, long id) {
    return Chats.find(documents, id)
        .orElseThrow(() -> new UserError(404, "there is no chat " + id));
  }

  /** The person with this number as the sender of a message. */
  static ObjectNode user(Documents documents, long person) {
    if (chat(documents, person).get("user") instanceof ObjectNode user) {
      return user;
    }
    throw new UserError(400, person + " is a group; name a person");
  }

  private static long free(Batch batch) {
    long id = batch.next("person", FIRST);
    while (Chats.find(batch, id).isPresent()) {
      id = batch.next("person", FIRST);
    }
    return id;
  }
}
