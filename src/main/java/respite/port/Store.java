package respite.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.talk.effect.MessageKey;

/**
 * Keeps everything that must survive. Safe for many threads; frames of one person must be committed
 * one after another by the caller. Every call may throw {@link StoreBroken}.
 */
public interface Store extends AutoCloseable {
  /** Where the person stands after their last commit; {@link Life#NEW} when they have none. */
  Life read(Person person);

  /**
   * Keeps the frame: returns when it is durable and every later call sees it, in the order of
   * commits. {@link Frame.Sent} is seen at once but may be lost by a crash. Throws {@link DiskFull}
   * when there is no room, and then nothing was kept. The journal changes of a turn must fit the
   * journal, or IllegalArgumentException is thrown and nothing is kept; so it is with a turn that
   * holds an {@link respite.talk.effect.Effect.Leave}, which is what {@link Frame.Leaving} is for.
   * Sent, Gone and Back say nothing about a person who has nothing here, and are not kept then.
   *
   * @return the frame's effects with their numbers, in order; empty for frames without any
   */
  List<Waiting> commit(Frame frame);

  /**
   * Whether that update was committed in the last 48 hours of running, or is one of the last
   * 10,000.
   */
  boolean handled(long update);

  /** Whether that tap was committed, remembered as long as an update. */
  boolean handledTap(String callback);

  /** Everything in the outbox, in order: effects committed and neither sent nor given up. */
  List<Waiting> waiting();

  /**
   * The message that the person's last delivered effect with that key became; empty when it was
   * never delivered, or is long gone (the last 64 keys of a person are kept).
   */
  OptionalLong messageOf(Person person, MessageKey key);

  /** The reminders due at the instant or before it, earliest first; at most {@code limit}. */
  List<DueReminder> due(Instant until, int limit);

  /** Everybody who has a talk here and can be reached, in no order. */
  List<Person> people();

  /** When the next reminder is due; empty when nobody waits for one. */
  Optional<Instant> nextDue();

  /** Makes everything durable that is not, and lets go of the files. A second call does nothing. */
  @Override
  void close();

  /** There is no room to write: nothing was kept, and the store goes on once there is room. */
  final class DiskFull extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what was found. */
    public DiskFull(String message) {
      super(message);
    }

    /** Says what was found, and what found it. */
    public DiskFull(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The store cannot be trusted to keep anything any more; the program must end. */
  final class StoreBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what failed, and on which file. */
    public StoreBroken(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
