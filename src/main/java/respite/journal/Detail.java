package respite.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One extra of a day, as it was told. */
public sealed interface Detail {
  /** Which extra it tells. */
  Extra extra();

  /**
   * The night before; at least one of the two is told.
   *
   * @param length how long the person slept; empty when not told
   */
  record Sleep(Optional<Grade> how, Optional<Duration> length) implements Detail {
    /** Throws IllegalArgumentException when neither is told, or a night is over 24 hours. */
    public Sleep {
      if (how.isEmpty() && length.isEmpty()) {
        throw new IllegalArgumentException("a night needs a grade or a length");
      }
      if (length.filter(time -> time.isNegative() || time.toHours() > 24).isPresent()) {
        throw new IllegalArgumentException("a night has 0 to 24 hours");
      }
    }

    @Override
    public Extra extra() {
      return Extra.SLEEP;
    }
  }

  /** The mood of the day. */
  record Mood(Grade how) implements Detail {
    @Override
    public Extra extra() {
      return Extra.MOOD;
    }
  }

  /** How much of what the person wanted to do they managed. */
  record Managed(Share share) implements Detail {
    @Override
    public Extra extra() {
      return Extra.MANAGED;
    }
  }

  /**
   * How much pain interfered with enjoying life and with activity, as the PEG scale words it (Krebs
   * 2009).
   *
   * @param value 0, not at all, to 10, completely, both included
   */
  record Interference(int value) implements Detail {
    /** Throws IllegalArgumentException when the value is off the scale. */
    public Interference {
      if (value < 0 || value > 10) {
        throw new IllegalArgumentException("interference " + value + " is not in 0..10");
      }
    }

    @Override
    public Extra extra() {
      return Extra.INTERFERENCE;
    }
  }

  /** Where it hurt; never empty, in the order of {@link Site}. */
  record Sites(List<Site> where) implements Detail {
    /** Orders the sites and keeps each once; throws IllegalArgumentException when empty. */
    public Sites {
      where = ordered(where);
    }

    @Override
    public Extra extra() {
      return Extra.SITES;
    }
  }

  /** What it felt like; never empty, in the order of {@link Quality}. */
  record Qualities(List<Quality> feelings) implements Detail {
    /** Orders the qualities and keeps each once; throws IllegalArgumentException when empty. */
    public Qualities {
      feelings = ordered(feelings);
    }

    @Override
    public Extra extra() {
      return Extra.QUALITIES;
    }
  }

  /** What was taken, in the person's own words, in their order; never empty. */
  record Medicines(List<String> taken) implements Detail {
    /** Copies the list; throws IllegalArgumentException when empty. */
    public Medicines {
      taken = List.copyOf(taken);
      if (taken.isEmpty()) {
        throw new IllegalArgumentException("no medicine is no entry");
      }
    }

    @Override
    public Extra extra() {
      return Extra.MEDICINES;
    }
  }

  private static <T extends Comparable<T>> List<T> ordered(List<T> told) {
    if (told.isEmpty()) {
      throw new IllegalArgumentException("nothing told is no entry");
    }
    return told.stream().distinct().sorted().toList();
  }
}
