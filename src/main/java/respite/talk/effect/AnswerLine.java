package respite.talk.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import respite.answers.AnswerId;
import respite.answers.Topic;
import respite.journal.Treatment;

/** Replies to questions. */
public sealed interface AnswerLine extends Line {
  /** The article's answer. */
  record FromArticle(AnswerId entry) implements AnswerLine {}

  /** Did you mean one of the questions on the buttons? */
  record DidYouMean() implements AnswerLine {}

  /** The article is silent on that topic. */
  record Silent(Topic topic) implements AnswerLine {}

  /**
   * What the person's own entries say, beside the article's answer.
   *
   * @param typical of the route of the latest course; empty when there is none of one route
   * @param latest the latest course; empty when there was none
   */
  record InYourJournal(Optional<CourseLine.TypicalOf> typical, Optional<CourseLine.Row> latest)
      implements AnswerLine {}

  /** The next treatment that is planned in the journal, and the journal day of the reply. */
  record NextIs(LocalDate day, LocalDate today, Treatment treatment) implements AnswerLine {}

  /** No treatment is planned in the journal. */
  record NoNext() implements AnswerLine {}

  /** Several replies in one message, in the order of the questions; two or more. */
  record Several(List<AnswerLine> replies) implements AnswerLine {
    /** Copies the list, so that the line cannot change. */
    public Several {
      replies = List.copyOf(replies);
    }
  }
}
