package respite.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The places of a journal that hold one entry at most, and which of them are taken. */
final class Slots {
  /** One place: of what, and there of which kind. */
  private record Slot(Object of, Object kind) {}

  private final Set<Slot> taken = new HashSet<>();

  Slots(List<Entry> entries) {
    entries.forEach(entry -> slot(entry).ifPresent(taken::add));
  }

  /** Takes the entry's place; false when another took it before. */
  boolean take(Entry entry) {
    return slot(entry).map(taken::add).orElse(true);
  }

  /** Whether another entry stands where this one would. */
  boolean taken(Entry entry) {
    return slot(entry).filter(taken::contains).isPresent();
  }

  private static Optional<Slot> slot(Entry entry) {
    return switch (entry) {
      case Entry.Pain pain when pain.scope() == Scope.DAY ->
          Optional.of(new Slot(pain.about(), Scope.DAY));
      case Entry.Pain _, Entry.Remark _, Entry.Treated _ -> Optional.empty();
      case Entry.Told told -> Optional.of(new Slot(told.about(), told.detail().extra()));
      case Entry.Checked checked -> Optional.of(new Slot(checked.treatment(), checked.when()));
      case Entry.Judged judged -> Optional.of(new Slot(judged.treatment(), "verdict"));
    };
  }
}
