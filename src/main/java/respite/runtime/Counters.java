package respite.runtime;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.answers.Topic;
import respite.port.Store;
import respite.port.Trace;

/** Counts what is done, for {@link Counts}, and logs faults. Safe for many threads. */
final class Counters {
  /** Kinds come from outside: beyond this many they are counted as one. */
  private static final int MOST_KINDS = 64;

  private static final Logger LOG = LoggerFactory.getLogger(Counters.class);

  final LongAdder turns = new LongAdder();
  final LongAdder repeats = new LongAdder();
  final LongAdder thrownTurns = new LongAdder();
  final LongAdder unread = new LongAdder();
  final LongAdder unfetched = new LongAdder();
  final LongAdder turnedAway = new LongAdder();
  final LongAdder noRoom = new LongAdder();
  final LongAdder reminders = new LongAdder();
  final LongAdder sent = new LongAdder();
  final LongAdder givenUp = new LongAdder();
  private final LongAdder faults = new LongAdder();
  private final Map<String, LongAdder> ignored = new ConcurrentHashMap<>();
  private final Map<Topic, LongAdder> unanswered = new ConcurrentHashMap<>();

  void ignored(String kind) {
    var known = ignored.size() < MOST_KINDS || ignored.containsKey(kind) ? kind : "other";
    ignored.computeIfAbsent(known, _ -> new LongAdder()).increment();
  }

  /** A question on which the article is silent: its topic, nothing of the text or the person. */
  void unanswered(Topic topic) {
    unanswered.computeIfAbsent(topic, _ -> new LongAdder()).increment();
  }

  /** A fault in the program; the ordinary ends of a stop or of a broken store are none. */
  void fault(Throwable fault) {
    switch (fault) {
      case CompletionException e when e.getCause() != null -> fault(e.getCause());
      case Store.StoreBroken _, Lanes.Stopped _ -> LOG.debug("ended: {}", Trace.of(fault));
      default -> {
        faults.increment();
        LOG.error("a fault in the program: {}", Trace.of(fault));
      }
    }
  }

  Counts counts() {
    return new Counts(
        turns.sum(),
        repeats.sum(),
        ignored.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, kind -> kind.getValue().sum())),
        unanswered.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, topic -> topic.getValue().sum())),
        thrownTurns.sum(),
        unread.sum(),
        unfetched.sum(),
        turnedAway.sum(),
        noRoom.sum(),
        reminders.sum(),
        sent.sum(),
        givenUp.sum(),
        faults.sum());
  }
}
