package respite.journal;

/** Where it hurts; the sides of the body are not told apart. */
public enum Site {
  HEAD,
  FACE,
  NECK,
  SHOULDERS,
  ARMS,
  HANDS,
  CHEST,
  BELLY,
  UPPER_BACK,
  LOWER_BACK,
  PELVIS,
  HIPS,
  LEGS,
  KNEES,
  FEET,
  ALL_OVER
}
