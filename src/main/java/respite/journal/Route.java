package respite.journal;

/** How ketamine was given. */
public enum Route {
  /** By drip into a vein. */
  DRIP,
  /** An injection under the skin or into a muscle. */
  INJECTION,
  /** A spray into the nose. */
  NASAL,
  /** A lozenge under the tongue or in the cheek. */
  LOZENGE,
  /** Any other way. */
  OTHER;

  /**
   * Whether it is taken at home as a medicine is, so that it starts no course of treatment unless
   * the person says that it does.
   */
  public boolean isMedicine() {
    return switch (this) {
      case NASAL, LOZENGE -> true;
      case DRIP, INJECTION, OTHER -> false;
    };
  }
}
