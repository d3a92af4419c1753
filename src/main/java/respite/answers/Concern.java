package respite.answers;

/** What kind of help an alarm calls for. */
public enum Concern {
  /** Suicide or hurting oneself. */
  SELF_HARM,
  /**
   * The body in danger now: breathing, chest, consciousness, stroke, overdose, bleeding, allergy.
   */
  EMERGENCY
}
