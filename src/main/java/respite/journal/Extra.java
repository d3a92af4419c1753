package respite.journal;

/** What can be told of a day beside its pain; the person chooses which of them are asked. */
public enum Extra {
  /** How the night before was. */
  SLEEP,
  /** The mood of the day. */
  MOOD,
  /** How much of the day's plan was managed: function, which matters before pain. */
  MANAGED,
  /** How much pain got in the way. */
  INTERFERENCE,
  /** Where it hurt. */
  SITES,
  /** What the pain felt like. */
  QUALITIES,
  /** What was taken against it. */
  MEDICINES
}
