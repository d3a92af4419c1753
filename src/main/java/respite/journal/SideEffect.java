package respite.journal;

/**
 * What is asked about after a treatment: the short list of what ketamine is known to do (dizziness,
 * nausea, feeling unreal, sleep) and the bladder, which is watched in those who get it often.
 */
public enum SideEffect {
  DIZZINESS,
  NAUSEA,
  FEELING_UNREAL,
  SLEEP_TROUBLE,
  BLADDER_TROUBLE
}
