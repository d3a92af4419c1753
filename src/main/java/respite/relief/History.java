package respite.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.journal.Scope;

/** The value of every rated day, earliest first; a day that is not in it was not rated. */
public record History(SortedMap<LocalDate, DayValue> days) {
  /** Copies the map, so that the history cannot change. */
  public History {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }

  /** The day values of all pain entries: the evening average if given, else the median. */
  public static History of(Journal journal) {
    return of(journal.pains());
  }

  /** As {@link #of(Journal)}; of two averages of one day the earlier entry counts. */
  public static History of(List<Entry.Pain> pains) {
    var evenings = new HashMap<LocalDate, Level>();
    var moments = new HashMap<LocalDate, List<Level>>();
    for (var pain : pains) {
      var level = Level.of(pain.rating());
      if (pain.scope() == Scope.DAY) {
        evenings.putIfAbsent(pain.about(), level);
      } else {
        moments.computeIfAbsent(pain.about(), day -> new ArrayList<>()).add(level);
      }
    }
    return of(evenings, moments);
  }

  private static History of(Map<LocalDate, Level> evenings, Map<LocalDate, List<Level>> moments) {
    var days = new TreeMap<LocalDate, DayValue>();
    moments.forEach((day, levels) ->
        Level.median(levels)
            .ifPresent(level -> days.put(day, new DayValue(level, DayValue.Source.MOMENTS))));
    evenings.forEach((day, level) -> days.put(day, new DayValue(level, DayValue.Source.EVENING)));
    return new History(days);
  }

  /** The day's value; empty when it was not rated. */
  public Optional<DayValue> on(LocalDate day) {
    return Optional.ofNullable(days.get(day));
  }

  /** The newest rated days; fewer when there are not as many. */
  public History latest(int count) {
    var newest = new TreeMap<>(days);
    while (newest.size() > count) {
      newest.pollFirstEntry();
    }
    return new History(newest);
  }

  /** The days up to that one, which is included. */
  History upTo(LocalDate day) {
    return new History(days.headMap(day.plusDays(1)));
  }

  /** This history without the infusion days: first to last of every course, both included. */
  History without(List<Course> courses) {
    var left = new TreeMap<>(days);
    for (var course : courses) {
      left.subMap(course.first(), true, course.last(), true).clear();
    }
    return new History(left);
  }
}
