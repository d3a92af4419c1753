package respite.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something a person recorded. It has two times: when it was made, and which journal day it is
 * about; the day is fixed when the entry is made and never computed again.
 */
public sealed interface Entry {
  /** The entry's name within its journal. */
  EntryId id();

  /** The journal day it is about. */
  LocalDate about();

  /** When it was made. */
  Instant made();

  /** The typed message it came from; empty when it came from a button. */
  OptionalLong message();

  /**
   * A pain rating.
   *
   * @param at the time of day it is about, on the person's clock; empty for a whole day, for the
   *     moment of making, and where the time was not told
   * @param note what the person wrote with it; empty when nothing
   * @param corrections the ratings it had before, oldest first; empty when never corrected
   */
  record Pain(
      EntryId id,
      LocalDate about,
      Instant made,
      OptionalLong message,
      Scope scope,
      Optional<LocalTime> at,
      Rating rating,
      String note,
      List<Correction> corrections)
      implements Entry {
    /** Copies the list, so that the entry cannot change. */
    public Pain {
      corrections = List.copyOf(corrections);
    }

    /** A rating of a whole day, or of the moment of making. */
    public Pain(
        EntryId id,
        LocalDate about,
        Instant made,
        OptionalLong message,
        Scope scope,
        Rating rating,
        String note,
        List<Correction> corrections) {
      this(id, about, made, message, scope, Optional.empty(), rating, note, corrections);
    }

    Pain corrected(Rating to, Instant when) {
      var all = new ArrayList<>(corrections);
      all.add(new Correction(rating, when));
      return new Pain(id, about, made, message, scope, at, to, note, all);
    }

    /** The same entry with another note. */
    public Pain noted(String text) {
      return new Pain(id, about, made, message, scope, at, rating, text, corrections);
    }
  }

  /** A remark without a rating. */
  record Remark(EntryId id, LocalDate about, Instant made, OptionalLong message, String text)
      implements Entry {}

  /** A treatment that was given on the day it is about, or is planned for it. */
  record Treated(
      EntryId id, LocalDate about, Instant made, OptionalLong message, Treatment treatment)
      implements Entry {
    /** The same entry with another treatment. */
    public Treated with(Treatment other) {
      return new Treated(id, about, made, message, other);
    }
  }

  /** An extra of the day it is about; a day has at most one of each kind. */
  record Told(EntryId id, LocalDate about, Instant made, OptionalLong message, Detail detail)
      implements Entry {
    /** The same entry with another detail. */
    public Told with(Detail other) {
      return new Told(id, about, made, message, other);
    }
  }

  /**
   * The side effects at a check-in after a treatment.
   *
   * @param treatment the entry of that treatment
   * @param felt in the order of {@link SideEffect}; empty is none of them
   */
  record Checked(
      EntryId id,
      LocalDate about,
      Instant made,
      OptionalLong message,
      EntryId treatment,
      CheckIn when,
      List<SideEffect> felt)
      implements Entry {
    /** Orders the list. */
    public Checked {
      felt = felt.stream().distinct().sorted().toList();
    }

    /** The same entry with that effect told where it was not, and not told where it was. */
    public Checked toggled(SideEffect effect) {
      var all = new ArrayList<>(felt);
      if (!all.remove(effect)) {
        all.add(effect);
      }
      return new Checked(id, about, made, message, treatment, when, all);
    }
  }

  /**
   * The person's own verdict on a course.
   *
   * @param treatment the entry of the course's last treatment
   */
  record Judged(
      EntryId id,
      LocalDate about,
      Instant made,
      OptionalLong message,
      EntryId treatment,
      Verdict verdict)
      implements Entry {}

  /** The entry of the treatment that it speaks of; empty when it speaks of none. */
  default Optional<EntryId> ofTreatment() {
    return switch (this) {
      case Pain _, Remark _, Treated _, Told _ -> Optional.empty();
      case Checked checked -> Optional.of(checked.treatment());
      case Judged judged -> Optional.of(judged.treatment());
    };
  }

  /** The same entry about another day. */
  default Entry on(LocalDate day) {
    return switch (this) {
      case Pain(
              var id,
              _,
              var made,
              var message,
              var scope,
              var at,
              var rating,
              var note,
              var before) ->
          new Pain(id, day, made, message, scope, at, rating, note, before);
      case Remark(var id, _, var made, var message, var text) ->
          new Remark(id, day, made, message, text);
      case Treated(var id, _, var made, var message, var treatment) ->
          new Treated(id, day, made, message, treatment);
      case Told(var id, _, var made, var message, var detail) ->
          new Told(id, day, made, message, detail);
      case Checked(var id, _, var made, var message, var treatment, var when, var felt) ->
          new Checked(id, day, made, message, treatment, when, felt);
      case Judged(var id, _, var made, var message, var treatment, var verdict) ->
          new Judged(id, day, made, message, treatment, verdict);
    };
  }

  /** A rating an entry had before it was corrected, and when that happened. */
  record Correction(Rating before, Instant at) {}

  /** A form an entry had before it was revised, and when that happened. */
  record Former(Entry before, Instant at) {}
}
