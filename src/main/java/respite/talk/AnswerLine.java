package respite.talk;

import java.util.List;
import java.util.Optional;
import respite.answers.AnswerId;
import respite.answers.Topic;

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

  /** Several replies in one message, in the order of the questions; two or more. */
  record Several(List<AnswerLine> replies) implements AnswerLine {
    /** Copies the list, so that the line cannot change. */
    public Several {
      replies = List.copyOf(replies);
    }
  }
}
