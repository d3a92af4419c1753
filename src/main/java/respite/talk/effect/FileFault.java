package respite.talk.effect;

import java.time.LocalDate;

/** Why a file is no journal that can be taken in. Nothing of what the file says is repeated. */
public sealed interface FileFault {
  /** It has more bytes than that. */
  record TooLarge(int most) implements FileFault {}

  /** It is no JSON, or breaks off, or is nested too deep, at that line; lines count from 1. */
  record NotJson(int line) implements FileFault {}

  /** It is JSON, but no journal of Respite. */
  record NoJournal() implements FileFault {}

  /** It is a journal in a version of the format that this program does not know. */
  record UnknownVersion(int known) implements FileFault {}

  /**
   * A value is missing, is nothing the format has, or is off its scale.
   *
   * @param where its place, like {@code entries[11].rating}; places in a list count from 0
   * @param line the line it was found at, from 1
   */
  record Unreadable(String where, int line) implements FileFault {}

  /** Two entries have the same id. */
  record SameId(int id) implements FileFault {}

  /** Something speaks of an entry that is not there, or is of another kind. */
  record NoSuchEntry(String where, int id) implements FileFault {}

  /** A day or a time is before the first or after the last that a journal can tell. */
  record OutOfTime(String where, LocalDate first, LocalDate last) implements FileFault {}
}
