package respite.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import respite.answers.Article;

/** Matches by words and letters alone. Trains itself when made, within a second. */
final class WordMatcher implements Matcher {
  private static final double LEAST_FAMILIAR = 0.4;
  private static final int FEWEST_WORDS = 3;

  private final List<Outcome> outcomes;
  private final Features features;
  private final Softmax model;
  private final Map<List<String>, Outcome> verbatim = new HashMap<>();

  WordMatcher(Article article) {
    List<Examples.Example> examples = Examples.of(article);
    outcomes = examples.stream().map(Examples.Example::outcome).distinct().toList();
    features = new Features(examples.stream().map(Examples.Example::text).toList());
    var vectors = new ArrayList<Sparse>();
    var classOf = new int[examples.size()];
    for (int i = 0; i < classOf.length; i++) {
      Examples.Example example = examples.get(i);
      vectors.add(features.of(example.text()));
      classOf[i] = outcomes.indexOf(example.outcome());
      verbatim.putIfAbsent(new Words(example.text()).list(), example.outcome());
    }
    model = Softmax.train(vectors, classOf, outcomes.size(), features.size());
  }

  /** Whether it is hardly made of the examples' words: another language, or noise. */
  private boolean isForeign(String sentence) {
    return new Words(sentence).size() >= FEWEST_WORDS
        && features.familiarity(sentence) < LEAST_FAMILIAR;
  }

  /** Letters shared with the right word are all that helps here. */
  @Override
  public String mended(String text) {
    return text;
  }

  @Override
  public boolean hearsAlarms() {
    return false;
  }

  @Override
  public List<Likely> of(String sentence) {
    Outcome known = verbatim.get(new Words(sentence).list());
    if (known != null) {
      return List.of(new Likely(known, 1));
    }
    Sparse vector = features.of(sentence);
    if (vector.isEmpty() || isForeign(sentence)) {
      return List.of();
    }
    float[] certainty = model.of(vector);
    var likely = new ArrayList<Likely>();
    for (int i = 0; i < certainty.length; i++) {
      likely.add(new Likely(outcomes.get(i), certainty[i]));
    }
    likely.sort(Comparator.comparingDouble(Likely::certainty).reversed());
    return likely;
  }
}
