package respite.telegram;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import respite.port.Incoming;
import respite.port.Intake;

/** Remembers what it takes; an update is durable at once unless a test holds it. */
final class RecordingIntake implements Intake {
  private final List<Incoming> taken = new CopyOnWriteArrayList<>();
  private final Map<Long, CompletableFuture<Void>> held = new ConcurrentHashMap<>();

  /** Makes that update wait for the future. */
  CompletableFuture<Void> hold(long number) {
    return held.computeIfAbsent(number, n -> new CompletableFuture<>());
  }

  @Override
  public CompletableFuture<Void> take(Incoming incoming) {
    taken.add(incoming);
    return held.getOrDefault(incoming.number(), CompletableFuture.completedFuture(null));
  }

  List<Incoming> taken() {
    return List.copyOf(taken);
  }

  List<Long> numbers() {
    return taken.stream().map(Incoming::number).toList();
  }
}
