package respite.talk.effect;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import respite.journal.CheckIn;
import respite.journal.Route;
import respite.journal.SideEffect;
import respite.journal.Treatment;
import respite.journal.Verdict;
import respite.relief.Baseline;

/** What is said about treatments and what comes after them. */
public sealed interface TreatmentLine extends Line {
  /** When was it, or when will it be? The days offered stand on the buttons. */
  record WhichDay() implements TreatmentLine {}

  /**
   * Is that right?
   *
   * @param today the journal day on which it is asked
   * @param treatment as it would be kept
   */
  record IsItRight(LocalDate day, LocalDate today, Treatment treatment) implements TreatmentLine {}

  /** One stands on that day at that time. Is this the same one? */
  record IsItTheSame(LocalDate day, LocalTime at) implements TreatmentLine {}

  /** How was it given? */
  record WhichRoute(LocalDate day) implements TreatmentLine {}

  /** At what time? */
  record WhichTime(LocalDate day) implements TreatmentLine {}

  /**
   * A treatment as it stands in the journal.
   *
   * @param today the journal day on which it is shown
   * @param baseline what its course is measured against, or would be; empty for a medicine
   * @param checkIn when its side effects are asked about; empty when they are not
   */
  record Kept(
      LocalDate day,
      LocalDate today,
      Treatment treatment,
      Placement placement,
      Optional<Baseline> baseline,
      Optional<LocalDate> checkIn)
      implements TreatmentLine {
    /** After something was added to it: without what was said when it was kept. */
    public Kept added() {
      return new Kept(
          day, today, treatment, new Placement.First(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * A treatment was taken out again.
   *
   * @param along whether something was told of it afterwards, which went with it
   */
  record TakenOut(LocalDate day, boolean along) implements TreatmentLine {}

  /** How long did it run? */
  record HowLong(LocalDate day) implements TreatmentLine {}

  /** What was the dose, in the person's words? */
  record WhatDose(LocalDate day) implements TreatmentLine {}

  /** What was the usual score in the weeks before the treatment, as remembered? */
  record WhatUsual(LocalDate day) implements TreatmentLine {}

  /** The length of a treatment is kept. */
  record LengthKept(LocalDate day, Duration length) implements TreatmentLine {}

  /** The dose is kept as written. */
  record DoseKept(LocalDate day, String dose) implements TreatmentLine {}

  /** Did the treatment planned for that day take place? */
  record TookPlace(LocalDate day, Route route) implements TreatmentLine {}

  /** The treatment planned for that day did not take place. */
  record DidNotTakePlace(LocalDate day) implements TreatmentLine {}

  /**
   * Which of these were felt after the treatment of that day?
   *
   * @param felt what was told so far; empty when nothing was
   */
  record WhatFelt(LocalDate day, CheckIn when, Optional<List<SideEffect>> felt)
      implements TreatmentLine {
    /** Copies the list, so that the line cannot change. */
    public WhatFelt {
      felt = felt.map(List::copyOf);
    }
  }

  /** What was felt is kept; empty is none of them. */
  record Felt(LocalDate day, CheckIn when, List<SideEffect> felt) implements TreatmentLine {
    /** Copies the list, so that the line cannot change. */
    public Felt {
      felt = List.copyOf(felt);
    }
  }

  /** How has the person been, overall, since the course that ended that day? */
  record HowSince(LocalDate day) implements TreatmentLine {}

  /** The person's verdict is kept. */
  record Judged(LocalDate day, Verdict verdict) implements TreatmentLine {}

  /** It was left open; nothing was kept. */
  record LeftOpen(LocalDate day) implements TreatmentLine {}

  /** Where a treatment stands among the others. */
  sealed interface Placement {
    /** The first of its course, or the only one so far. */
    record First() implements Placement {}

    /** The first of its course, which another ended not long before. */
    record After(LocalDate before) implements Placement {}

    /** One of several of a course. */
    record Joined(int infusions, LocalDate first) implements Placement {}

    /** Taken at home as a medicine is: it starts no course unless the person says so. */
    record Medicine() implements Placement {}

    /** Planned: it counts once it took place. */
    record Ahead() implements Placement {}
  }
}
