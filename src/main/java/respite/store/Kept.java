package respite.store;

import java.util.List;
import java.util.Optional;
import respite.journal.Change;
import respite.port.Person;
import respite.port.Waiting;
import respite.store.Repeats.Mark;
import respite.store.Rows.Messages;
import respite.store.Rows.Standing;

/**
 * What compaction keeps of one frame: whatever the view still had of it at the end of the compacted
 * part of the log. The last one of a life also says where the talk stood there.
 *
 * @param marks by which a repeat of its update or its tap is known
 * @param changes to the journal, less what was deleted
 * @param waiting its effects that were not sent
 * @param last only in the last one of a life
 */
record Kept(List<Mark> marks, List<Change> changes, List<Waiting> waiting, Optional<Last> last) {
  /** Whose life it is, and how the talk with them stood. */
  record Last(Person person, Standing standing, Messages messages) {}

  /** Copies the lists, so that it cannot change. */
  Kept {
    marks = List.copyOf(marks);
    changes = List.copyOf(changes);
    waiting = List.copyOf(waiting);
  }

  boolean isEmpty() {
    return marks.isEmpty() && changes.isEmpty() && waiting.isEmpty() && last.isEmpty();
  }
}
