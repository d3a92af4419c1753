package respite.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the talk with one person stands; what may be forgotten without harm to the journal.
 *
 * @param flow what is waited for
 * @param flows how many flows were ever opened
 * @param asked the last journal day whose evening question was put; empty before the first
 * @param snoozed when the question of {@link #asked} is to come once more; empty when not
 * @param due when the evening question comes next; empty while the zone is unknown
 */
public record Session(
    Flow flow, int flows, Optional<LocalDate> asked, Optional<Instant> snoozed, Optional<Due> due) {
  /** Somebody who has never been here. */
  public static final Session NEW =
      new Session(new Flow.Idle(), 0, Optional.empty(), Optional.empty(), Optional.empty());

  /** The first step of the flow that would be opened next. */
  Flow.Step opening() {
    return new Flow.Step(flows + 1, 1);
  }

  /** This session in that state; opening a flow counts it. */
  Session in(Flow next) {
    int count = next instanceof Flow.Open open ? Math.max(flows, open.step().flow()) : flows;
    return new Session(next, count, asked, snoozed, due);
  }

  Session idle() {
    return in(new Flow.Idle());
  }

  Session asked(LocalDate day) {
    return new Session(flow, flows, Optional.of(day), Optional.empty(), due);
  }

  Session snoozed(Instant until) {
    return new Session(flow, flows, asked, Optional.of(until), due);
  }

  Session awake() {
    return new Session(flow, flows, asked, Optional.empty(), due);
  }

  Session due(Optional<Due> next) {
    return new Session(flow, flows, asked, snoozed, next);
  }
}
