package respite.port;

import respite.journal.Journal;
import respite.talk.effect.Document;

/** Makes files from a journal. Safe for many threads; nothing is left on the disk. */
public interface Files {
  Attachment make(Document document, Journal journal);
}
