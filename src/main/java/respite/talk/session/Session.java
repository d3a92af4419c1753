package respite.talk.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the talk with one person stands; what may be forgotten without harm to the journal.
 *
 * @param flow what is waited for
 * @param flows how many flows were ever opened
 * @param asked the last evening question; empty before the first
 * @param reminded what Respite came back about so far
 * @param held a text that waits to be called harmless; empty when none does
 * @param due what Respite comes back about next; empty while consent or zone are missing
 * @param last the last thing that changed entries, while it can be taken back; empty when there is
 *     none
 * @param told the instant that names the last announcement told; empty before the first
 */
public record Session(
    Flow flow,
    int flows,
    Optional<Asked> asked,
    Reminded reminded,
    Optional<Held> held,
    Optional<Due> due,
    Optional<Act> last,
    Optional<Instant> told) {
  /** Somebody who has never been here. */
  public static final Session NEW =
      new Session(
          new Flow.Idle(),
          0,
          Optional.empty(),
          Reminded.NOTHING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** This session with that due next. */
  public Session due(Optional<Due> next) {
    return new Session(flow, flows, asked, reminded, held, next, last, told);
  }

  /** The first step of the flow that would be opened next. */
  public Flow.Step opening() {
    return new Flow.Step(flows + 1, 1);
  }

  /** This session in that state; opening a flow counts it. */
  public Session in(Flow next) {
    int count = next instanceof Flow.Open open ? Math.max(flows, open.step().flow()) : flows;
    return new Session(next, count, asked, reminded, held, due, last, told);
  }

  /** This session with nothing waited for. */
  public Session idle() {
    return in(new Flow.Idle());
  }

  /** The question of that day was put; a snoozed one of the same day is done with. */
  public Session asked(LocalDate day, Instant at) {
    var now = Optional.of(new Asked(day, at));
    return new Session(flow, flows, now, reminded.reached(day).settled(day), held, due, last, told);
  }

  /** The day needs no snoozed question any more; another day's stays. */
  public Session settled(LocalDate day) {
    return reminded(reminded.settled(day));
  }

  /** This session with that in place of what was put and put off so far. */
  public Session reminded(Reminded next) {
    return new Session(flow, flows, asked, next, held, due, last, told);
  }

  /** That text waits now, in place of any other; empty when none does any more. */
  public Session held(Optional<Held> text) {
    return new Session(flow, flows, asked, reminded, text, due, last, told);
  }

  /** That act can be taken back now, in place of any other; empty when nothing can. */
  public Session last(Optional<Act> act) {
    return new Session(flow, flows, asked, reminded, held, due, act, told);
  }

  /** This session without what it may hold no longer at the instant. */
  public Session lettingGo(Instant now) {
    return held(held.filter(text -> text.keeps(now))).last(last.filter(act -> act.keeps(now)));
  }

  /** The announcement that the instant names was told. */
  public Session told(Instant announcement) {
    return new Session(flow, flows, asked, reminded, held, due, last, Optional.of(announcement));
  }
}
