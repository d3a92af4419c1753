package respite.port;

import respite.journal.Journal;
import respite.talk.effect.Drawing;

/** Draws pictures of a journal, each with the same facts as text. Safe for many threads. */
public interface Pictures {
  Attachment draw(Drawing drawing, Journal journal);
}
