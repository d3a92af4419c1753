package respite.relief;

/** From when on the days after a course are untreated, and so may serve the next baseline. */
public sealed interface Aftermath {
  /**
   * From the end of relief on, or every day when there was no relief.
   *
   * @param day the first untreated day; 1 is the day after the last infusion
   */
  record UntreatedFrom(int day) implements Aftermath {}

  /** Never: relief was found and no end of it. */
  record Treated() implements Aftermath {}

  /** Nobody can say: the course could not be measured. */
  record Unknown() implements Aftermath {}
}
