package respite.report;

/** How text is set: its weight, and its size in the units of the picture. */
record Lettering(Weight weight, double size) {
  /** The weights there are fonts for. */
  enum Weight {
    REGULAR,
    BOLD
  }

  static Lettering regular(double size) {
    return new Lettering(Weight.REGULAR, size);
  }

  static Lettering bold(double size) {
    return new Lettering(Weight.BOLD, size);
  }

  Lettering times(double scale) {
    return new Lettering(weight, size * scale);
  }
}
