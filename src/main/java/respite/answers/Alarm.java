package respite.answers;

/** Whether a text sounds like a danger to life, which comes before anything else in it. */
public sealed interface Alarm {

  /** Nothing alarming. */
  record None() implements Alarm {}

  /** Something alarming: how plain it is, and what kind of help it calls for. */
  record Raised(Tier tier, Concern concern) implements Alarm {}
}
