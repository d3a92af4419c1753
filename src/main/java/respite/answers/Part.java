package respite.answers;

import java.util.List;

/** One thing a person said or asked in a text. */
public sealed interface Part {

  /** Something for the journal, in the person's own words; never blank. */
  record Note(String text) implements Part {
    public Note {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a note needs words");
      }
    }
  }

  /**
   * A question that one entry answers.
   *
   * @param others what it may have meant instead, the likeliest first; empty when nothing else
   */
  record Answer(AnswerId entry, List<AnswerId> others) implements Part {
    /** Copies the list, so that the part cannot change. */
    public Answer {
      others = List.copyOf(others);
    }

    /** An answer beside which nothing else comes into question. */
    public Answer(AnswerId entry) {
      this(entry, List.of());
    }
  }

  /** A question that may mean two or three entries, the likeliest first; each stands there once. */
  record Choice(List<AnswerId> entries) implements Part {
    public Choice {
      entries = List.copyOf(entries);
      if (entries.size() < 2 || entries.size() > 3) {
        throw new IllegalArgumentException("a choice has two or three entries: " + entries);
      }
      if (entries.stream().distinct().count() != entries.size()) {
        throw new IllegalArgumentException("an entry stands twice in a choice: " + entries);
      }
    }
  }

  /** A question on which the article is silent, by what it is about. */
  record Refusal(Topic topic) implements Part {}
}
