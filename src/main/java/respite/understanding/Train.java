package respite.understanding;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import respite.answers.Article;

/**
 * Trains the classifier at build time and writes its weights; docs/understanding.md has the
 * command. The same messages give the same weights on the same kind of machine. Arguments: the
 * entries' file, the folder of messages, the file to write.
 */
public final class Train {
  private static final int ROUNDS = 20;
  private static final float SLOWING = 0.2f;
  private static final float BIAS_RATE = 0.05f;

  /** Several models are trained and their weights averaged, which steadies them. */
  private static final List<Recipe> RECIPES =
      List.of(
          new Recipe(1, 3, 1, 2, 0.00002f),
          new Recipe(2, 2, 1, 2, 0.00005f),
          new Recipe(3, 3, 1.3f, 1.5f, 0.00002f));

  /** How much the encoder and the traits weigh, how fast it learns and forgets. */
  private record Recipe(int seed, float sentence, float traits, float rate, float decay) {}

  private static final class Sample {
    private final float[] sentence;
    private final TraitVector traits;
    private final int outcome;

    Sample(float[] sentence, TraitVector traits, int outcome) {
      this.sentence = sentence;
      this.traits = traits;
      this.outcome = outcome;
    }
  }

  private final List<Sample> samples = new ArrayList<>();
  private final int classes;
  private final float[] bias;
  private final float[][] dense;
  private final float[][] rows;

  private Train(List<Sample> samples, int classes) {
    this.samples.addAll(samples);
    this.classes = classes;
    this.bias = new float[classes];
    this.dense = new float[Encoder.WIDTH][classes];
    this.rows = new float[Weights.BUCKETS][classes];
  }

  static void main(String[] args) throws IOException, OrtException {
    if (!(ArticleFile.read(Path.of(args[0])) instanceof Article.Checked.Sound(var article))) {
      throw new IllegalArgumentException("the entries have faults: start Respite to see them");
    }
    List<Examples.Example> learned = TrainingMessages.learned(article, Path.of(args[1]));
    try (var out = Files.newOutputStream(Path.of(args[2]))) {
      weights(article, learned).write(out);
    }
    System.out.println("Trained on " + learned.size() + " messages.");
  }

  static Weights weights(Article article, List<Examples.Example> learned)
      throws IOException, OrtException {
    List<String> labels = learned.stream().map(e -> e.outcome().label()).distinct().toList();
    var traits = new Traits();
    var samples = new ArrayList<Sample>();
    float[] rarity;
    float[] centre;
    try (var encoder = new Encoder()) {
      var typos = Typos.of(article, encoder::knows);
      List<String> texts = learned.stream().map(e -> typos.mended(e.text())).toList();
      List<Map<String, Float>> named = texts.stream().map(traits::of).toList();
      rarity = rarity(named);
      List<float[]> sentences = texts.stream().map(encoder::of).toList();
      centre = mean(sentences);
      for (int i = 0; i < learned.size(); i++) {
        samples.add(
            new Sample(
                Weights.seen(sentences.get(i), centre),
                TraitVector.of(named.get(i), rarity),
                labels.indexOf(learned.get(i).outcome().label())));
      }
    }
    var trained = new Train(samples, labels.size());
    RECIPES.forEach(trained::add);
    var scales = new float[Weights.BUCKETS];
    var bytes = new byte[Weights.BUCKETS][];
    for (int i = 0; i < Weights.BUCKETS; i++) {
      scales[i] = scale(trained.rows[i]);
      bytes[i] = bytes(trained.rows[i], scales[i]);
    }
    return new Weights(
        TrainingMessages.fingerprint(learned),
        labels,
        centre,
        trained.bias,
        trained.dense,
        rarity,
        scales,
        bytes);
  }

  private static float[] mean(List<float[]> vectors) {
    var mean = new float[Encoder.WIDTH];
    vectors.forEach(vector -> mix(mean, vector, 1f / vectors.size()));
    return mean;
  }

  private static float[] rarity(List<Map<String, Float>> named) {
    var counts = new int[Weights.BUCKETS];
    named.forEach(traits ->
        traits.keySet().stream().mapToInt(Weights::bucket).distinct().forEach(b -> counts[b]++));
    var rarity = new float[Weights.BUCKETS];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] = counts[i] == 0 ? 0 : (float) Math.log(1 + (double) named.size() / counts[i]);
    }
    return rarity;
  }

  /** Trains one model and adds its share to the average. */
  private void add(Recipe recipe) {
    var own = new Train(samples, classes);
    int[] order = IntStream.range(0, samples.size()).toArray();
    var random = new Random(recipe.seed());
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      float rate = recipe.rate() / (1 + SLOWING * round);
      for (int at : order) {
        own.learn(samples.get(at), recipe, rate);
      }
    }
    float share = 1f / RECIPES.size();
    mix(bias, own.bias, share);
    for (int i = 0; i < dense.length; i++) {
      mix(dense[i], own.dense[i], share * recipe.sentence());
    }
    for (int i = 0; i < rows.length; i++) {
      mix(rows[i], own.rows[i], share * recipe.traits());
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }

  private static void mix(float[] into, float[] from, float share) {
    for (int c = 0; c < into.length; c++) {
      into[c] += share * from[c];
    }
  }

  private void learn(Sample sample, Recipe recipe, float rate) {
    float[] steps = bias.clone();
    for (int i = 0; i < dense.length; i++) {
      mix(steps, dense[i], recipe.sentence() * sample.sentence[i]);
    }
    TraitVector traits = sample.traits;
    for (int i = 0; i < traits.size(); i++) {
      mix(steps, rows[traits.bucket(i)], recipe.traits() * traits.value(i));
    }
    Softmax.spread(steps);
    steps[sample.outcome] -= 1;
    float kept = 1 - rate * recipe.decay();
    for (int i = 0; i < dense.length; i++) {
      step(dense[i], kept, steps, rate * recipe.sentence() * sample.sentence[i]);
    }
    for (int i = 0; i < traits.size(); i++) {
      float by = rate * recipe.traits() * traits.value(i);
      step(rows[traits.bucket(i)], kept, steps, by);
    }
    mix(bias, steps, -BIAS_RATE * rate);
  }

  private static void step(float[] row, float kept, float[] steps, float by) {
    for (int c = 0; c < row.length; c++) {
      row[c] = kept * row[c] - by * steps[c];
    }
  }

  private static float scale(float[] row) {
    float highest = 0;
    for (float value : row) {
      highest = Math.max(highest, Math.abs(value));
    }
    return highest / Byte.MAX_VALUE;
  }

  private static byte[] bytes(float[] row, float scale) {
    var bytes = new byte[scale == 0 ? 0 : row.length];
    for (int c = 0; c < bytes.length; c++) {
      bytes[c] = (byte) Math.round(row[c] / scale);
    }
    return bytes;
  }
}
