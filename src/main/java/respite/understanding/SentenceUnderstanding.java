package respite.understanding;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.answers.Alarm;
import respite.answers.Article;
import respite.answers.Part;
import respite.answers.Tier;
import respite.answers.Topic;
import respite.answers.Understanding;
import respite.port.Trace;
import respite.port.Understands;

/**
 * Understands a text by its meaning: the word lists first, then a classifier on a sentence encoder.
 * Made once per article; safe for many threads. docs/understanding.md tells how it was measured.
 */
public final class SentenceUnderstanding implements Understands {
  private static final Logger LOG = LoggerFactory.getLogger(SentenceUnderstanding.class);

  private final Reader reader;

  SentenceUnderstanding(Reader reader) {
    this.reader = reader;
  }

  /** An understanding that still lacks the entries. */
  public static final class Loading {
    private final InBackground<Trained> trained = new InBackground<>("classifier", Trained::load);

    /**
     * Begins to load what takes long and needs no entries, on a thread of its own, before anything
     * is logged; read the entries meanwhile.
     */
    public Loading() {}

    /**
     * The best understanding that can run here: by meaning, or by words alone where the encoder or
     * the weights cannot be loaded, which is logged.
     */
    public Understands of(Article article) {
      return SentenceUnderstanding.of(article, trained);
    }
  }

  private static Understands of(Article article, InBackground<Trained> trained) {
    try {
      var alarms = new AlarmWords();
      var languages = new Languages();
      var topics = new TopicWords();
      var matcher = new SentenceMatcher(article, trained.loaded());
      return new SentenceUnderstanding(new Reader(matcher, alarms, languages, topics));
    } catch (IOException | RuntimeException | LinkageError fault) {
      LOG.error("The classifier cannot run; texts are read by words alone", fault);
      return new WordUnderstanding(article);
    }
  }

  /** A fault of the classifier leaves the word lists and a refusal. */
  @Override
  public Understanding of(String text) {
    try {
      return reader.of(text);
    } catch (RuntimeException | LinkageError fault) {
      LOG.error("The classifier failed on a text: {}", Trace.of(fault));
      return byLists(text);
    }
  }

  private Understanding byLists(String text) {
    Optional<String> spoken = reader.languages().ofAlarm(text);
    Alarm alarm = spoken.isPresent() ? reader.languages().alarm(text) : reader.alarms().of(text);
    boolean stops = alarm instanceof Alarm.Raised(Tier tier, var _) && tier == Tier.EXPLICIT;
    var words = new Words(text);
    Part part =
        NoteSigns.areIn(words) && !Asking.isAsked(words)
            ? new Part.Note(text.strip())
            : new Part.Refusal(
                reader.topics().of(text).map(TopicWords.Named::topic).orElse(Topic.UNKNOWN));
    boolean empty = stops || words.size() == 0;
    return new Understanding(
        alarm, empty ? List.of() : List.of(part), spoken, OptionalDouble.empty());
  }
}
