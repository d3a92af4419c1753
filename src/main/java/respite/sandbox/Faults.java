package respite.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults that wait for their calls, in order; forgotten at the end of the program. Thread-safe.
 */
final class Faults {
  private final List<Fault> waiting = new ArrayList<>();

  synchronized void add(Fault fault) {
    waiting.add(fault);
  }

  synchronized void clear() {
    waiting.clear();
  }

  synchronized List<Fault> list() {
    return List.copyOf(waiting);
  }

  /** The fault this call shall suffer, which is thereby used up once. */
  synchronized Optional<Fault> take(String method) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if (fault.concerns(method)) {
        if (fault.times() > 1) {
          waiting.set(i, fault.withTimes(fault.times() - 1));
        } else {
          waiting.remove(i);
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
