package respite.answers;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One answer of the article, in fixed words of our own. {@link Article#check} says whether it is
 * fit to be shown.
 *
 * @param question as a patient would ask it, short enough for a button
 * @param section where in the article it comes from, as shown to the patient
 * @param facts every fact that the text really states, and no other
 * @param text plain text, no markup
 * @param next the entries offered as follow-up buttons, in order
 * @param phrasings other ways in which patients ask it
 */
public record ArticleEntry(
    AnswerId id,
    String question,
    String section,
    SortedSet<FactId> facts,
    String text,
    List<AnswerId> next,
    List<String> phrasings) {
  public ArticleEntry {
    facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
    next = List.copyOf(next);
    phrasings = List.copyOf(phrasings);
  }
}
