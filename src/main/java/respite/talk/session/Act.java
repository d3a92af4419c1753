package respite.talk.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;

/**
 * The last thing that changed entries, as they were before it, so that it can be taken back. What
 * it holds is let go at the next event a day later; where none comes, the store lets go of it.
 */
public record Act(List<Touched> parts, Instant at) {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int MOST_SINGLE = 20;

  /** What happened to one entry. */
  public sealed interface Touched {
    /** The entry's name. */
    EntryId entry();

    /** It was made. */
    record Made(EntryId entry) implements Touched {}

    /**
     * Many were made at once: all that there are from the first to the last, both included.
     *
     * @param entry the first
     */
    record MadeMany(EntryId entry, EntryId last) implements Touched {}

    /** It was something else before. */
    record Was(Entry before) implements Touched {
      @Override
      public EntryId entry() {
        return before.id();
      }
    }

    /**
     * It was taken out.
     *
     * @param former the forms it had before that, oldest first
     */
    record Gone(Entry before, List<Entry.Former> former) implements Touched {
      /** Copies the list, so that the part cannot change. */
      public Gone {
        former = List.copyOf(former);
      }

      @Override
      public EntryId entry() {
        return before.id();
      }
    }
  }

  /** Copies the list, so that the act cannot change. */
  public Act {
    parts = List.copyOf(parts);
  }

  /** What the changes did to entries; empty when they are about none. */
  public static Optional<Act> of(Journal before, List<Change> changes, Instant at) {
    Journal after = before.with(changes);
    var parts =
        changes.stream()
            .flatMap(change -> change.subject().stream())
            .distinct()
            .flatMap(id -> part(id, before, after).stream())
            .toList();
    if (parts.size() <= MOST_SINGLE) {
      return parts.isEmpty() ? Optional.empty() : Optional.of(new Act(parts, at));
    }
    // What is remembered stands in the session, which is kept anew with every turn.
    return parts.stream().allMatch(Touched.Made.class::isInstance)
        ? Optional.of(
            new Act(
                List.of(new Touched.MadeMany(parts.getFirst().entry(), parts.getLast().entry())),
                at))
        : Optional.empty();
  }

  private static Optional<Touched> part(EntryId id, Journal before, Journal after) {
    boolean stays = after.entry(id).isPresent();
    return before
        .entry(id)
        .<Touched>map(
            was -> stays ? new Touched.Was(was) : new Touched.Gone(was, before.former(id)))
        .or(() -> stays ? Optional.of(new Touched.Made(id)) : Optional.empty());
  }

  /** Whether it may still be taken back at the instant. */
  public boolean keeps(Instant now) {
    return now.isBefore(at.plus(KEPT));
  }

  /** Whether it holds an entry that was taken out. */
  public boolean holdsDeleted() {
    return parts.stream().anyMatch(Touched.Gone.class::isInstance);
  }

  /** Whether it did something to that entry; of many made at once, the first stands for all. */
  public boolean touches(EntryId id) {
    return parts.stream().anyMatch(part -> part.entry().equals(id));
  }

  /** What brings the entries back as they were; what is so already needs nothing. */
  public List<Change> back(Journal journal, Instant now) {
    return parts.stream().flatMap(part -> back(part, journal, now)).toList();
  }

  private static Stream<Change> back(Touched part, Journal journal, Instant now) {
    Optional<Entry> stands = journal.entry(part.entry());
    return switch (part) {
      case Touched.MadeMany(var first, var last) ->
          journal.entries().stream()
              .map(Entry::id)
              .filter(id -> id.compareTo(first) >= 0 && id.compareTo(last) <= 0)
              .map(Change.Removed::new);
      case Touched.Made(var id) -> stands.stream().map(_ -> new Change.Removed(id));
      case Touched.Was(var before) ->
          stands.filter(entry -> !entry.equals(before)).stream()
              .map(_ -> new Change.Revised(before, now));
      case Touched.Gone(var before, var former) ->
          stands.isPresent() ? Stream.empty() : Stream.of(new Change.Restored(before, former));
    };
  }
}
