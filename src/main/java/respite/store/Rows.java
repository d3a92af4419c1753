package respite.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Change;
import respite.port.OutboxNumber;
import respite.port.Person;
import respite.talk.effect.MessageKey;
import respite.talk.session.Session;

/** What stands in the rows of the view, and the keys of those rows. */
final class Rows {
  private Rows() {}

  /** The talk with a person, and whether reminders reach them; nobody before the first frame. */
  record Standing(Session session, boolean reachable, Optional<Person> person) {
    static final Standing NEW = new Standing(Session.NEW, true, Optional.empty());
  }

  /** What one frame changed in a journal. */
  record Changes(List<Change> changes) {
    Changes {
      changes = List.copyOf(changes);
    }
  }

  /** Which messages the last keys became, the latest last. */
  record Messages(List<Message> messages) {
    static final Messages NONE = new Messages(List.of());
    private static final int KEPT = 64;

    record Message(MessageKey key, long id) {}

    Messages {
      messages = List.copyOf(messages);
    }

    Messages with(MessageKey key, long id) {
      List<Message> all = new ArrayList<>(messages);
      all.removeIf(message -> message.key().equals(key));
      all.add(new Message(key, id));
      return new Messages(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    OptionalLong idOf(MessageKey key) {
      return messages.stream()
          .filter(message -> message.key().equals(key))
          .mapToLong(Message::id)
          .findFirst();
    }
  }

  static byte[] ofLife(KeyId life) {
    return life.bytes();
  }

  /** A row of one life at one sequence; a life's rows stand together, in the order of the log. */
  static byte[] ofLife(KeyId life, long sequence) {
    ByteBuffer to = ByteBuffer.allocate(KeyId.BYTES + Long.BYTES);
    life.write(to);
    return to.putLong(sequence).array();
  }

  /** Comes after every row of a life. */
  static byte[] afterLife(KeyId life) {
    return ofLife(life, -1);
  }

  static byte[] ofOutbox(OutboxNumber number) {
    return ByteBuffer.allocate(12).putLong(number.frame()).putInt(number.place()).array();
  }

  /** Earlier instants first; those before 1970 too, for which the sign is turned. */
  static byte[] ofReminder(Instant at, KeyId life) {
    ByteBuffer to = ByteBuffer.allocate(12 + KeyId.BYTES);
    to.putLong(at.getEpochSecond() ^ Long.MIN_VALUE).putInt(at.getNano());
    life.write(to);
    return to.array();
  }

  static Instant instantOfReminder(byte[] key) {
    ByteBuffer from = ByteBuffer.wrap(key);
    return Instant.ofEpochSecond(from.getLong() ^ Long.MIN_VALUE, from.getInt());
  }

  static byte[] ofSequence(long sequence) {
    return ByteBuffer.allocate(Long.BYTES).putLong(sequence).array();
  }
}
