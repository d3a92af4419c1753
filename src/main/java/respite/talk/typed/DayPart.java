package respite.talk.typed;

import java.time.LocalTime;
import java.util.List;

/** A part of a day as people name it. */
public enum DayPart {
  MORNING(4),
  AFTERNOON(12),
  EVENING(17),
  NIGHT(18);

  private final int from;

  DayPart(int from) {
    this.from = from;
  }

  /** When it begins at the earliest. */
  public LocalTime begins() {
    return LocalTime.of(from, 0);
  }

  /** Of the times that an hour on a twelve-hour clock may mean, those that lie in it. */
  List<LocalTime> of(List<LocalTime> times) {
    return times.stream().filter(this::holds).toList();
  }

  private boolean holds(LocalTime time) {
    int hour = time.getHour();
    return switch (this) {
      case MORNING -> hour < 12;
      case AFTERNOON -> hour >= 12 && hour < 19;
      case EVENING -> hour >= 16;
      case NIGHT -> hour >= 18 || hour < 6;
    };
  }
}
