package respite.answers;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All entries of the article, checked as a whole; immutable, in the order of their file. */
public final class Article {
  private final Map<AnswerId, ArticleEntry> entries;

  private Article(Map<AnswerId, ArticleEntry> entries) {
    this.entries = entries;
  }

  /** How a check of the entries can end. */
  public sealed interface Checked {
    /** Everything is in order. */
    record Sound(Article article) implements Checked {}

    /** Nothing may be shown; all faults at once, in the order of the entries, never empty. */
    record Faulty(List<Fault> faults) implements Checked {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /** Checks the entries as a whole: together they must carry every fact. */
  public static Checked check(Collection<ArticleEntry> entries) {
    var faults = new ArticleCheck(entries).faults();
    if (!faults.isEmpty()) {
      return new Checked.Faulty(faults);
    }
    var byId = new LinkedHashMap<AnswerId, ArticleEntry>();
    entries.forEach(entry -> byId.put(entry.id(), entry));
    return new Checked.Sound(new Article(Collections.unmodifiableMap(byId)));
  }

  /** Every entry, in the order of the file; never empty. */
  public List<ArticleEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** The entry of that id; empty if the article has none (any more). */
  public Optional<ArticleEntry> entry(AnswerId id) {
    return Optional.ofNullable(entries.get(id));
  }
}
