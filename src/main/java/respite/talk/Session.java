package respite.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the talk with one person stands; what may be forgotten without harm to the journal.
 *
 * @param flow what is waited for
 * @param flows how many flows were ever opened
 * @param asked the last evening question; empty before the first
 * @param reached the latest journal day whose question was ever put; empty before the first
 * @param snoozed a question that is to come once more, and when; empty when none is
 * @param quiet the journal day on which the question does not come, after an alarm; empty when none
 * @param held a text that waits to be called harmless; empty when none does
 * @param due when the evening question comes next; empty while consent or zone are missing
 */
public record Session(
    Flow flow,
    int flows,
    Optional<Asked> asked,
    Optional<LocalDate> reached,
    Optional<Due> snoozed,
    Optional<LocalDate> quiet,
    Optional<Held> held,
    Optional<Due> due) {
  /** Somebody who has never been here. */
  public static final Session NEW =
      new Session(
          new Flow.Idle(),
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The first step of the flow that would be opened next. */
  Flow.Step opening() {
    return new Flow.Step(flows + 1, 1);
  }

  /** This session in that state; opening a flow counts it. */
  Session in(Flow next) {
    int count = next instanceof Flow.Open open ? Math.max(flows, open.step().flow()) : flows;
    return new Session(next, count, asked, reached, snoozed, quiet, held, due);
  }

  Session idle() {
    return in(new Flow.Idle());
  }

  /** The question of that day was put; a snoozed one of the same day is done with. */
  Session asked(LocalDate day, Instant at) {
    LocalDate latest = reached.filter(day::isBefore).orElse(day);
    return new Session(
            flow,
            flows,
            Optional.of(new Asked(day, at)),
            Optional.of(latest),
            snoozed,
            quiet,
            held,
            due)
        .settled(day);
  }

  Session snoozed(Due until) {
    return new Session(flow, flows, asked, reached, Optional.of(until), quiet, held, due);
  }

  /** The day needs no snoozed question any more; another day's stays. */
  Session settled(LocalDate day) {
    return new Session(
        flow,
        flows,
        asked,
        reached,
        snoozed.filter(due -> !due.day().equals(day)),
        quiet,
        held,
        due);
  }

  Session quiet(Optional<LocalDate> day) {
    return new Session(flow, flows, asked, reached, snoozed, day, held, due);
  }

  Session held(Optional<Held> text) {
    return new Session(flow, flows, asked, reached, snoozed, quiet, text, due);
  }

  Session due(Optional<Due> next) {
    return new Session(flow, flows, asked, reached, snoozed, quiet, held, next);
  }
}
