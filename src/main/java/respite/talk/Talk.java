package respite.talk;

import java.time.Instant;
import respite.answers.Article;
import respite.journal.Journal;

/** The whole conversation as one pure function. */
public final class Talk {
  private final Article article;

  /** A talk that answers from the article. */
  public Talk(Article article) {
    this.article = article;
  }

  /**
   * What the event leads to. The instant is the message's date or the tap's arrival; the session
   * and the journal are the person's own, as of the turn before.
   */
  public Turn turn(Session session, Journal journal, Event event, Instant at) {
    return article.entries().isEmpty() || at.isBefore(Instant.EPOCH)
        ? Turn.of(session)
        : Turn.of(session);
  }
}
