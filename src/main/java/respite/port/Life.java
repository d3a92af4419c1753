package respite.port;

import respite.journal.Journal;
import respite.talk.session.Session;

/** Where a person stands: the talk with them and their journal. */
public record Life(Session session, Journal journal) {
  /** Somebody who has never been here. */
  public static final Life NEW = new Life(Session.NEW, Journal.EMPTY);
}
