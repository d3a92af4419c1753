package respite.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The days seen after a course, each against one line: good when rated and on the good side of it,
 * bad when rated and not good. Days are numbered from 1.
 */
record Evenings(List<Mark> marks, boolean cut) {
  enum Mark {
    GOOD,
    BAD,
    UNRATED
  }

  Evenings {
    marks = List.copyOf(marks);
  }

  static Evenings of(CourseDays days, Predicate<Level> good) {
    return new Evenings(
        days.levels().stream()
            .map(level -> level.map(l -> good.test(l) ? Mark.GOOD : Mark.BAD).orElse(Mark.UNRATED))
            .toList(),
        days.cut());
  }

  int seen() {
    return marks.size();
  }

  boolean isGood(int day) {
    return day <= seen() && marks.get(day - 1) == Mark.GOOD;
  }

  boolean isBad(int day) {
    return day <= seen() && marks.get(day - 1) == Mark.BAD;
  }

  int good(int from, int to) {
    return count(Mark.GOOD, from, to);
  }

  int bad(int from, int to) {
    return count(Mark.BAD, from, to);
  }

  int rated(int from, int to) {
    return good(from, to) + bad(from, to);
  }

  int unrated(int from, int to) {
    return count(Mark.UNRATED, from, to);
  }

  /** Days from one to another, both included; days that were not seen count as none. */
  private int count(Mark mark, int from, int to) {
    int count = 0;
    for (int day = from; day <= Math.min(to, seen()); day++) {
      if (marks.get(day - 1) == mark) {
        count++;
      }
    }
    return count;
  }

  /** Whether a day lies behind: it was seen and is not today, or it is today and rated. */
  boolean isOver(int day) {
    return day < seen() || (day == seen() && (cut || marks.get(day - 1) != Mark.UNRATED));
  }

  /** The last good day up to a day that is included; 0 when there is none. */
  int lastGood(int upTo) {
    int day = Math.min(upTo, seen());
    while (day > 0 && !isGood(day)) {
      day--;
    }
    return day;
  }

  /** The last rated day; 0 when there is none. */
  int lastRated() {
    int day = seen();
    while (day > 0 && marks.get(day - 1) == Mark.UNRATED) {
      day--;
    }
    return day;
  }

  /** These days as they would be if every day to come, up to that one, were good. */
  Evenings hopeful(int upTo) {
    var hoped = new ArrayList<Mark>();
    for (int day = 1; day <= Math.max(upTo, seen()); day++) {
      hoped.add(isOver(day) ? marks.get(day - 1) : Mark.GOOD);
    }
    return new Evenings(hoped, cut);
  }
}
