package respite.talk;

import java.util.List;
import java.util.stream.Stream;
import respite.journal.Entry;
import respite.journal.InfusionId;
import respite.journal.Journal;
import respite.journal.Treatment;

/** The treatments of a journal, as what comes after them needs them. */
final class Treatments {
  private Treatments() {}

  /** The name under which relief knows the treatment of an entry. */
  static InfusionId infusion(Entry.Treated entry) {
    return Journal.infusion(entry.id());
  }

  /** Those that took place and count as treatments, in the order of making. */
  static List<Entry.Treated> counting(Journal journal) {
    return stream(journal, Treatment.Standing.GIVEN).filter(Treatments::counts).toList();
  }

  /** Those that are planned, or whose day has come without word of them. */
  static List<Entry.Treated> planned(Journal journal) {
    return stream(journal, Treatment.Standing.PLANNED).toList();
  }

  /** Whether it is more than a medicine taken at home. */
  static boolean counts(Entry.Treated entry) {
    return !entry.treatment().route().isMedicine() || entry.treatment().mark().isPresent();
  }

  private static Stream<Entry.Treated> stream(Journal journal, Treatment.Standing standing) {
    return journal.treatments().stream().filter(entry -> entry.treatment().standing() == standing);
  }
}
