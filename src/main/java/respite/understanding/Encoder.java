package respite.understanding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A frozen sentence encoder (bge-small-en-v1.5, quantised): sentences of like meaning become
 * vectors of like direction. Runs on the caller's thread. Safe for many threads.
 */
final class Encoder implements AutoCloseable {
  /** Numbers in a vector. */
  static final int WIDTH = 384;

  private static final String MODEL = "/bge-small-en-v1.5-q";

  /** Pieces that the encoder reads at once, start and end not counted; longer texts in windows. */
  private static final int WINDOW = 126;

  private final WordPiece pieces;
  private final InBackground<OrtSession> opening =
      new InBackground<>("sentence encoder", Encoder::open);

  /**
   * Reads the vocabulary, while the model is loaded on a thread of its own; throws IOException when
   * the vocabulary is missing. {@link #await} tells whether the model can be used.
   */
  Encoder() throws IOException {
    try (InputStream in = resource(MODEL + "-tokenizer.json").openStream()) {
      pieces = WordPiece.read(in);
    }
  }

  private static OrtSession open() throws IOException, OrtException {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setCPUArenaAllocator(false);
      return OrtEnvironment.getEnvironment().createSession(model(), options);
    }
  }

  /** The model, read into one array of its size: reading it in pieces would hold it twice. */
  private static byte[] model() throws IOException {
    URLConnection file = resource(MODEL + ".onnx").openConnection();
    var model = new byte[file.getContentLength()];
    try (var in = new DataInputStream(file.getInputStream())) {
      in.readFully(model);
    }
    return model;
  }

  /** Waits for the model; throws IOException when it is missing or cannot run here. */
  void await() throws IOException {
    var _ = opening.loaded();
  }

  private OrtSession session() {
    try {
      return opening.loaded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL resource(String name) throws IOException {
    URL found = Encoder.class.getResource(name);
    if (found == null) {
      throw new IOException("the sentence encoder is not on the class path: " + name);
    }
    return found;
  }

  /** Whether the word is one that the encoder knows whole; letters without a vowel are none. */
  boolean knows(String word) {
    return pieces.isWhole(word) && word.length() > 1 && Typos.hasVowel(word);
  }

  /** The vector of a text, of length 1; of a long text the mean of its windows. */
  float[] of(String text) {
    List<Integer> all = pieces.of(text);
    var sum = new float[WIDTH];
    int from = 0;
    do {
      int to = Math.min(all.size(), from + WINDOW);
      float[] window = encode(all.subList(from, to));
      for (int i = 0; i < WIDTH; i++) {
        sum[i] += window[i];
      }
      from = to;
    } while (from < all.size());
    return unit(sum);
  }

  private float[] encode(List<Integer> window) {
    int size = window.size() + 2;
    var ids = new long[1][size];
    ids[0][0] = pieces.start();
    for (int i = 0; i < window.size(); i++) {
      ids[0][i + 1] = window.get(i);
    }
    ids[0][size - 1] = pieces.end();
    var mask = new long[1][size];
    Arrays.fill(mask[0], 1);
    var environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor input = OnnxTensor.createTensor(environment, ids);
        OnnxTensor attention = OnnxTensor.createTensor(environment, mask);
        OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][size]);
        OrtSession.Result result =
            session()
                .run(
                    Map.of(
                        "input_ids",
                        input,
                        "attention_mask",
                        attention,
                        "token_type_ids",
                        types))) {
      return first(((OnnxTensor) result.get(0)).getFloatBuffer().array());
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder failed", e);
    }
  }

  /** What it made of the piece at the start, which stands for all of them; of length 1. */
  private static float[] first(float[] states) {
    return unit(Arrays.copyOf(states, WIDTH));
  }

  /** The vector itself, made to be of length 1. */
  static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    float length = (float) Math.max(Math.sqrt(squares), 1e-9);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  @Override
  public void close() throws OrtException {
    session().close();
  }
}
