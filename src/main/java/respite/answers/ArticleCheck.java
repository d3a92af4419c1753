package respite.answers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules for the article's entries, each told with the entry that breaks it. */
final class ArticleCheck {
  /** What a Telegram button shows on a narrow phone without cutting. */
  private static final int LONGEST_QUESTION = 40;

  private static final int LONGEST_TEXT = 600;
  private static final int MOST_NEXT = 3;
  private static final int LONGEST_PHRASING = 120;

  private final Collection<ArticleEntry> entries;
  private final List<Fault> faults = new ArrayList<>();

  ArticleCheck(Collection<ArticleEntry> entries) {
    this.entries = entries;
  }

  List<Fault> faults() {
    if (entries.isEmpty()) {
      return List.of(new Fault("the article", "has no entries"));
    }
    Set<AnswerId> ids = entries.stream().map(ArticleEntry::id).collect(Collectors.toSet());
    var seen = new HashSet<AnswerId>();
    for (ArticleEntry entry : entries) {
      if (!seen.add(entry.id())) {
        fault(entry, "the id is used twice; each entry needs its own");
      }
      words(entry);
      facts(entry);
      next(entry, ids);
      phrasings(entry);
    }
    coverage();
    return List.copyOf(faults);
  }

  private void words(ArticleEntry entry) {
    text(entry, "question", entry.question(), LONGEST_QUESTION);
    text(entry, "section", entry.section(), LONGEST_QUESTION);
    text(entry, "answer", entry.text(), LONGEST_TEXT);
    if (entry.text().contains("http://") || entry.text().contains("https://")) {
      fault(entry, "the answer has a link; answers carry none");
    }
  }

  private void text(ArticleEntry entry, String name, String text, int longest) {
    int length = text.codePointCount(0, text.length());
    if (text.isBlank()) {
      fault(entry, "the " + name + " is empty");
    } else if (length > longest) {
      fault(entry, "the %s has %d characters; at most %d fit".formatted(name, length, longest));
    }
  }

  private void facts(ArticleEntry entry) {
    if (entry.facts().isEmpty()) {
      fault(entry, "carries no fact; name at least one, such as F09");
    }
  }

  private void next(ArticleEntry entry, Set<AnswerId> ids) {
    if (entry.next().isEmpty() || entry.next().size() > MOST_NEXT) {
      fault(entry, "has %d next entries; 1 to 3 are shown".formatted(entry.next().size()));
    }
    if (entry.next().stream().distinct().count() < entry.next().size()) {
      fault(entry, "names a next entry twice");
    }
    for (AnswerId id : entry.next()) {
      if (id.equals(entry.id())) {
        fault(entry, "names itself as next");
      } else if (!ids.contains(id)) {
        fault(entry, "names '" + id + "' as next, but there is no such entry");
      }
    }
  }

  private void phrasings(ArticleEntry entry) {
    if (entry.phrasings().isEmpty()) {
      fault(entry, "has no phrasings; write how patients ask it, the more the better");
    }
    for (String phrasing : entry.phrasings()) {
      text(entry, "phrasing '" + phrasing + "'", phrasing, LONGEST_PHRASING);
    }
  }

  private void coverage() {
    var missing = new TreeSet<>(FactId.all());
    entries.forEach(entry -> missing.removeAll(entry.facts()));
    if (!missing.isEmpty()) {
      String list = missing.stream().map(FactId::value).collect(Collectors.joining(", "));
      faults.add(new Fault("the article", "no entry carries " + list));
    }
  }

  private void fault(ArticleEntry entry, String what) {
    faults.add(new Fault("entry '" + entry.id() + "'", what));
  }
}
