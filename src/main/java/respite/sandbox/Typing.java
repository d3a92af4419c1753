package respite.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What the bot is seen to be doing in each chat; fades 5 s after it was said, as with Telegram. */
final class Typing {
  private static final long LASTS = Duration.ofSeconds(5).toNanos();

  private record Action(String name, long until) {}

  private final Map<Long, Action> actions = new ConcurrentHashMap<>();
  private final State state;
  private final LongSupplier nanoTime;

  Typing(State state, LongSupplier nanoTime) {
    this.state = state;
    this.nanoTime = nanoTime;
  }

  void start(long chat, String action) {
    actions.put(chat, new Action(action, nanoTime.getAsLong() + LASTS));
    state.touch();
  }

  void stop(long chat) {
    if (actions.remove(chat) != null) {
      state.touch();
    }
  }

  /** The action that is seen now, such as {@code typing}. */
  Optional<String> in(long chat) {
    return Optional.ofNullable(actions.get(chat))
        .filter(action -> action.until() - nanoTime.getAsLong() > 0)
        .map(Action::name);
  }
}
