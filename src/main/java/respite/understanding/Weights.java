package respite.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the classifier has learned: a multinomial softmax over all outcomes, on the numbers of the
 * sentence encoder and on hashed {@link Traits}. The rows of traits are bytes with a scale each.
 */
final class Weights {
  private static final int MAGIC = 0x52535033;

  /** Buckets of traits. */
  static final int BUCKETS = 1 << 15;

  private final String fingerprint;
  private final List<String> outcomes;
  private final float[] centre;
  private final float[] bias;
  private final float[][] dense;
  private final float[] rarity;
  private final float[] scales;
  private final byte[][] rows;

  /**
   * Takes all arrays over.
   *
   * @param fingerprint of the messages it was trained on
   * @param outcomes the labels, in the order of the columns
   * @param centre the mean of the encoder's vectors, from which a vector is seen
   * @param dense a row for each number of the encoder's vector
   * @param rarity for each bucket how rare its traits are; 0 where none was ever seen
   * @param scales what the bytes of a bucket's row are multiplied by; 0 for an empty row
   * @param rows a row for each bucket
   */
  Weights(
      String fingerprint,
      List<String> outcomes,
      float[] centre,
      float[] bias,
      float[][] dense,
      float[] rarity,
      float[] scales,
      byte[][] rows) {
    this.fingerprint = fingerprint;
    this.outcomes = List.copyOf(outcomes);
    this.centre = centre;
    this.bias = bias;
    this.dense = dense;
    this.rarity = rarity;
    this.scales = scales;
    this.rows = rows;
  }

  String fingerprint() {
    return fingerprint;
  }

  List<String> outcomes() {
    return outcomes;
  }

  /** The vector of a sentence's traits. */
  TraitVector vector(Map<String, Float> traits) {
    return TraitVector.of(traits, rarity);
  }

  /** The bucket of a trait; String.hashCode is the same on every Java. */
  static int bucket(String trait) {
    int hash = trait.hashCode() * 0x9E3779B1;
    return hash >>> (32 - Integer.numberOfTrailingZeros(BUCKETS));
  }

  /** Reads what {@link #write} wrote; throws IOException for anything else. */
  static Weights read(InputStream from) throws IOException {
    try (var in = new DataInputStream(new GZIPInputStream(from))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("these are not weights of this version");
      }
      String fingerprint = in.readUTF();
      int classes = in.readInt();
      var outcomes = new ArrayList<String>();
      for (int i = 0; i < classes; i++) {
        outcomes.add(in.readUTF());
      }
      float[] centre = floats(in, Encoder.WIDTH);
      float[] bias = floats(in, classes);
      var dense = new float[Encoder.WIDTH][];
      for (int i = 0; i < dense.length; i++) {
        dense[i] = floats(in, classes);
      }
      float[] rarity = floats(in, BUCKETS);
      float[] scales = floats(in, BUCKETS);
      var rows = new byte[BUCKETS][];
      for (int i = 0; i < BUCKETS; i++) {
        rows[i] = in.readNBytes(scales[i] == 0 ? 0 : classes);
      }
      return new Weights(fingerprint, outcomes, centre, bias, dense, rarity, scales, rows);
    }
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    var values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  /** Writes them, compressed. */
  void write(OutputStream to) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(to))) {
      out.writeInt(MAGIC);
      out.writeUTF(fingerprint);
      out.writeInt(outcomes.size());
      for (String outcome : outcomes) {
        out.writeUTF(outcome);
      }
      write(out, centre);
      write(out, bias);
      for (float[] row : dense) {
        write(out, row);
      }
      write(out, rarity);
      write(out, scales);
      for (byte[] row : rows) {
        out.write(row);
      }
    }
  }

  private static void write(DataOutputStream out, float[] values) throws IOException {
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  /** A vector of the encoder as seen from the centre, of length 1: all its vectors lie close. */
  static float[] seen(float[] sentence, float[] centre) {
    float[] from = sentence.clone();
    for (int i = 0; i < from.length; i++) {
      from[i] -= centre[i];
    }
    return Encoder.unit(from);
  }

  /** How certain each outcome is, from 0 to 1, together 1. */
  float[] of(float[] sentence, TraitVector traits) {
    float[] scores = bias.clone();
    float[] seen = seen(sentence, centre);
    for (int i = 0; i < seen.length; i++) {
      for (int c = 0; c < scores.length; c++) {
        scores[c] += seen[i] * dense[i][c];
      }
    }
    for (int i = 0; i < traits.size(); i++) {
      byte[] row = rows[traits.bucket(i)];
      float value = traits.value(i) * scales[traits.bucket(i)];
      for (int c = 0; c < row.length; c++) {
        scores[c] += value * row[c];
      }
    }
    return Softmax.spread(scores);
  }
}
