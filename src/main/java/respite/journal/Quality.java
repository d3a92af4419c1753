package respite.journal;

/** What pain feels like, in the words that pain questionnaires share. */
public enum Quality {
  ACHING,
  BURNING,
  STABBING,
  SHOOTING,
  ELECTRIC,
  THROBBING,
  CRAMPING,
  PRESSING,
  TINGLING,
  NUMB,
  COLD
}
