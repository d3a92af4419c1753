package respite.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import respite.port.Elapsed;
import respite.port.Incoming;
import respite.port.Intake;

/** Hands updates to the intake, each once, and knows which of them are durable. For one thread. */
final class Receiving {
  private final UpdateReader reader;
  private final Intake intake;
  private final Elapsed elapsed;
  private final Pulse pulse;
  private final Consumer<Throwable> onFailure;
  private final Flight flight = new Flight();

  /**
   * Nothing is taken yet.
   *
   * @param onFailure told, on any thread, when an update could not be made durable
   */
  Receiving(
      UpdateReader reader,
      Intake intake,
      Elapsed elapsed,
      Pulse pulse,
      Consumer<Throwable> onFailure) {
    this.reader = reader;
    this.intake = intake;
    this.elapsed = elapsed;
    this.pulse = pulse;
    this.onFailure = onFailure;
  }

  /** Takes what is new in the batch; false when nothing was. */
  boolean take(JsonNode updates) {
    boolean anyNew = false;
    var numbers = new HashSet<Long>();
    for (JsonNode update : updates) {
      OptionalLong number = UpdateReader.numberOf(update);
      if (number.isEmpty()) {
        pulse.setAside();
      } else if (numbers.add(number.getAsLong()) && flight.isNew(number.getAsLong())) {
        anyNew = true;
        flight.took(number.getAsLong(), taken(number.getAsLong(), update));
      }
    }
    flight.batchEnds(numbers);
    return anyNew;
  }

  /** The offset that confirms what is durable and nothing else; empty before the first update. */
  OptionalLong offset() {
    return flight.offset();
  }

  /** How many updates are not durable yet. */
  int underWay() {
    return flight.size();
  }

  /** Waits until nothing is under way, but no longer than that. */
  void settle(Duration atMost) {
    long begin = elapsed.nanos();
    for (var next = flight.lowest(); next.isPresent(); next = flight.lowest()) {
      long left = atMost.toNanos() - (elapsed.nanos() - begin);
      if (left <= 0) {
        return;
      }
      elapsed.await(next.get(), Duration.ofNanos(left));
    }
  }

  private CompletableFuture<Void> taken(long number, JsonNode update) {
    Incoming incoming = reader.read(number, update).orElseGet(() -> setAside(number));
    pulse.took(number);
    if (incoming instanceof Incoming.Ignored(long _, String kind)) {
      pulse.ignored(kind);
    }
    return handedOver(incoming)
        .whenComplete((_, thrown) -> {
          pulse.ended(number);
          Optional.ofNullable(thrown).ifPresent(onFailure);
        });
  }

  private Incoming setAside(long number) {
    pulse.setAside();
    return new Incoming.Ignored(number, "unreadable");
  }

  private CompletableFuture<Void> handedOver(Incoming incoming) {
    try {
      return intake.take(incoming);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
