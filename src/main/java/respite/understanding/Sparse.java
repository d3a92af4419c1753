package respite.understanding;

/** A vector of which only the places that are not 0 are kept. */
final class Sparse {
  private final int[] places;
  private final float[] values;

  private Sparse(int[] places, float[] values) {
    this.places = places;
    this.values = values;
  }

  /** Scales the values to length 1; takes both arrays over. */
  static Sparse unit(int[] places, float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += value * value;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < values.length; i++) {
      values[i] /= length;
    }
    return new Sparse(places, values);
  }

  boolean isEmpty() {
    return places.length == 0;
  }

  /** Adds up the rows at its places, each times its value there, to the sums. */
  void sumUp(float[][] rows, float[] sums) {
    for (int i = 0; i < places.length; i++) {
      float[] row = rows[places[i]];
      float value = values[i];
      for (int c = 0; c < sums.length; c++) {
        sums[c] += value * row[c];
      }
    }
  }

  /** Takes the steps, each times its value, from the rows at its places. */
  void takeFrom(float[][] rows, float[] steps) {
    for (int i = 0; i < places.length; i++) {
      float[] row = rows[places[i]];
      float value = values[i];
      for (int c = 0; c < steps.length; c++) {
        row[c] -= value * steps[c];
      }
    }
  }
}
