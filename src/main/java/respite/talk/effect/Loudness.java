package respite.talk.effect;

/** Whether a message may make a sound when it arrives. */
public enum Loudness {
  /** As the person's own settings of the chat say. */
  USUAL,
  /** It arrives without a sound. */
  SILENT
}
