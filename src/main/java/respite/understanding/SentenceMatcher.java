package respite.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import respite.answers.Article;
import respite.answers.ArticleEntry;
import respite.answers.Topic;

/**
 * Matches by meaning and by words: a sentence encoder and hashed traits, weighed by what was
 * learned at build time ({@link Train}). An entry that the weights do not know is found by its own
 * phrasings, word for word, until they are trained anew. Letters without one known word raise no
 * alarm.
 */
final class SentenceMatcher implements Matcher {
  static final String WEIGHTS = "weights.bin";

  private final Encoder encoder;
  private final Traits traits = new Traits();
  private final Typos typos;
  private final Weights weights;

  /** The outcome of each column; an entry that the article has no more stands for unknown. */
  private final List<Outcome> outcomes = new ArrayList<>();

  private final Map<List<String>, Outcome> verbatim = new HashMap<>();

  SentenceMatcher(Article article, Trained trained) {
    encoder = trained.encoder();
    weights = trained.weights();
    typos = Typos.of(article, encoder::knows);
    for (String label : weights.outcomes()) {
      Outcome outcome = Outcome.of(label);
      boolean gone = outcome instanceof Outcome.Entry(var id) && article.entry(id).isEmpty();
      outcomes.add(gone ? new Outcome.Silent(Topic.UNKNOWN) : outcome);
    }
    for (ArticleEntry entry : article.entries()) {
      var outcome = new Outcome.Entry(entry.id());
      verbatim.put(new Words(entry.question()).list(), outcome);
      entry
          .phrasings()
          .forEach(phrasing -> verbatim.putIfAbsent(new Words(phrasing).list(), outcome));
    }
  }

  /** The weights that come with the program. */
  static Weights shipped() throws IOException {
    try (InputStream in = SentenceMatcher.class.getResourceAsStream(WEIGHTS)) {
      if (in == null) {
        throw new IOException("the classifier's weights are not on the class path: " + WEIGHTS);
      }
      return Weights.read(in);
    }
  }

  @Override
  public String mended(String text) {
    return typos.mended(text);
  }

  @Override
  public boolean hearsAlarms() {
    return true;
  }

  @Override
  public List<Likely> of(String sentence) {
    Outcome known = verbatim.get(new Words(sentence).list());
    if (known != null) {
      return List.of(new Likely(known, 1));
    }
    String mended = mended(sentence);
    TraitVector vector = weights.vector(traits.of(mended));
    float[] certainty = weights.of(encoder.of(mended), vector);
    var likely = new ArrayList<Likely>(certainty.length);
    for (int i = 0; i < certainty.length; i++) {
      likely.add(new Likely(outcomes.get(i), certainty[i]));
    }
    if (new Words(mended).list().stream().noneMatch(typos::knows)) {
      likely.removeIf(l -> l.outcome() instanceof Outcome.Alarming);
    }
    likely.sort(Comparator.comparingDouble(Likely::certainty).reversed());
    return likely;
  }
}
