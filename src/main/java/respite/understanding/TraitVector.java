package respite.understanding;

import java.util.Map;
import java.util.TreeMap;

/** The traits of a sentence as numbers of their buckets, scaled to length 1. */
final class TraitVector {
  /** Each once, rising. */
  private final int[] buckets;

  /** In the order of the buckets. */
  private final float[] values;

  private TraitVector(int[] buckets, float[] values) {
    this.buckets = buckets;
    this.values = values;
  }

  /** Traits in buckets without rarity are left out: nothing was learned of them. */
  static TraitVector of(Map<String, Float> traits, float[] rarity) {
    var sums = new TreeMap<Integer, Float>();
    traits.forEach((trait, weight) -> {
      int bucket = Weights.bucket(trait);
      if (rarity[bucket] > 0) {
        sums.merge(bucket, weight * rarity[bucket], Float::sum);
      }
    });
    var buckets = new int[sums.size()];
    var values = new float[sums.size()];
    double squares = 0;
    int at = 0;
    for (Map.Entry<Integer, Float> sum : sums.entrySet()) {
      buckets[at] = sum.getKey();
      values[at] = sum.getValue();
      squares += values[at] * values[at];
      at++;
    }
    float length = (float) Math.max(Math.sqrt(squares), 1e-9);
    for (int i = 0; i < values.length; i++) {
      values[i] /= length;
    }
    return new TraitVector(buckets, values);
  }

  int size() {
    return buckets.length;
  }

  int bucket(int i) {
    return buckets[i];
  }

  float value(int i) {
    return values[i];
  }
}
