package respite.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The definition of relief said a second time, slowly, for one course: plain loops over day numbers
 * and pain in hundredths of a point. It shares no code with the rules it checks.
 */
final class SlowRelief {
  static final int UNRATED = -1;
  static final int SEVERE = 9999;

  private final int[] pain;
  private final boolean cut;
  private final int baseline;

  /** Pain by day, day 1 at place 1; place 0 is not used. The last day is today unless cut. */
  SlowRelief(int[] pain, boolean cut, int baseline) {
    this.pain = pain.clone();
    this.cut = cut;
    this.baseline = baseline;
  }

  String at30() {
    if (baseline < 300) {
      return "too low to measure";
    }
    int onset = onset(thirty());
    return onset == 0 ? none(thirty()) : withRated(span(thirty(), onset));
  }

  String at50() {
    if (baseline < 300) {
      return "too low to measure";
    }
    var outer = at30();
    if (outer.startsWith("not enough")) {
      return outer;
    }
    int onset = onset(fifty());
    int outerOnset = onset(thirty());
    if (outerOnset == 0) {
      return none(fifty());
    }
    var milder = span(thirty(), outerOnset);
    if (onset == 0 || onset > milder.last) {
      return milder.closed ? noneInside(fifty(), Math.min(14, milder.last)) : none(fifty());
    }
    var inner = span(fifty(), onset);
    if (milder.closed && milder.words.contains("at least") && inner.last > milder.last) {
      int good = last(milder.last, day -> good(day, fifty()));
      return withRated(
          new Stretch(
              least(onset, good) + milder.words.substring(milder.words.lastIndexOf(',')),
              good,
              good,
              true));
    }
    return withRated(inner);
  }

  String nearBaseline() {
    if (baseline < 300) {
      return "too low to measure";
    }
    boolean found = onset(thirty()) > 0 && !at30().startsWith("not enough");
    return found ? span(value -> value < baseline - 100, onset(thirty())).words : "nothing";
  }

  /** The first untreated day; 0 when never, -1 when nobody can say. */
  int untreatedFrom() {
    if (baseline < 300) {
      return 1;
    }
    int onset = onset(thirty());
    if (onset > 0) {
      return end(thirty(), onset);
    }
    return at30().startsWith("not enough") ? -1 : 1;
  }

  private IntPredicate thirty() {
    return value -> 10 * value <= 7 * baseline && value <= baseline - 200;
  }

  private IntPredicate fifty() {
    return value -> 2 * value <= baseline && value <= baseline - 200;
  }

  private int seen() {
    return pain.length - 1;
  }

  private boolean rated(int day) {
    return day >= 1 && day <= seen() && pain[day] != UNRATED;
  }

  private boolean good(int day, IntPredicate line) {
    return rated(day) && pain[day] != SEVERE && line.test(pain[day]);
  }

  private boolean bad(int day, IntPredicate line) {
    return rated(day) && !good(day, line);
  }

  private static int count(int from, int to, IntPredicate which) {
    return (int) IntStream.rangeClosed(from, to).filter(which).count();
  }

  private static int last(int upTo, IntPredicate which) {
    return IntStream.rangeClosed(1, upTo).filter(which).max().orElse(0);
  }

  private int onset(IntPredicate line) {
    for (int o = 1; o <= 14; o++) {
      int good = count(o, o + 2, day -> good(day, line));
      int bad = count(o, o + 2, day -> bad(day, line));
      if (good(o, line) && good >= 2 && good > bad) {
        return o;
      }
    }
    return 0;
  }

  private int end(IntPredicate line, int onset) {
    for (int e = onset + 1; e <= seen(); e++) {
      int bad = count(e, e + 6, day -> bad(day, line));
      int good = count(e, e + 6, day -> good(day, line));
      boolean whole = e + 6 <= seen();
      boolean past = e + 6 < seen() || (whole && (cut || rated(e + 6)));
      boolean fourBad = bad >= 4 && bad > good;
      boolean pastAndBad = past && bad + good >= 4 && bad > good;
      boolean cutShort = cut && !whole && bad >= 2 && good == 0;
      if (bad(e, line) && (fourBad || pastAndBad || cutShort)) {
        return e;
      }
    }
    return 0;
  }

  /** What is said, the last day it may have held, the day up to which entries are counted. */
  private record Stretch(String words, int last, int counted, boolean closed) {}

  private Stretch span(IntPredicate line, int onset) {
    int end = end(line, onset);
    int upTo = end > 0 ? end - 1 : seen();
    var goods =
        new ArrayList<>(
            IntStream.rangeClosed(onset, upTo).filter(d -> good(d, line)).boxed().toList());
    for (int i = 0; i < goods.size(); i++) {
      int here = goods.get(i);
      if (here >= 182) {
        return new Stretch(least(onset, 182) + ", followed 26 weeks", 182, 182, true);
      }
      if (i + 1 < goods.size() && count(here + 1, goods.get(i + 1) - 1, day -> !rated(day)) > 7) {
        return new Stretch(least(onset, here) + ", gap", here, here, true);
      }
    }
    int good = goods.getLast();
    if (end == 0) {
      return new Stretch(least(onset, good) + still(line, good), good, good, false);
    }
    boolean hidden = end - good > 3 && count(good + 1, end - 1, day -> !rated(day)) > 0;
    var words =
        hidden
            ? "between " + (good + 1 - onset) + " and " + (end - onset)
            : "held " + (end - onset);
    return new Stretch(words + ", from day " + onset, end - 1, end, true);
  }

  private String still(IntPredicate line, int good) {
    int bad = count(good + 1, seen(), day -> bad(day, line));
    int old = seen() - last(seen(), this::rated);
    var why = cut ? "next infusion" : old <= 3 ? "still holding" : "no entries since";
    return ", " + why + (bad == 0 ? "" : ", " + bad + " bad since");
  }

  private static String least(int onset, int lastCounted) {
    return "at least " + (lastCounted + 1 - onset) + ", from day " + onset;
  }

  private String withRated(Stretch stretch) {
    int rated = count(1, stretch.counted, this::rated);
    return rated * 2 < stretch.counted
        ? "not enough entries, rated " + rated + "/" + stretch.counted
        : stretch.words + ", rated " + rated + "/" + stretch.counted;
  }

  private String none(IntPredicate line) {
    int days = Math.min(14, seen());
    if (!cut && couldStill(line)) {
      return "not yet, "
          + count(1, days, d -> good(d, line))
          + " good, rated "
          + count(1, days, this::rated)
          + "/"
          + days;
    }
    var said = noneInside(line, days);
    return seen() < 14 ? said.replace("no relief", "none before the next") : said;
  }

  /** Whether days that are not over could make an onset, if they all turned out good. */
  private boolean couldStill(IntPredicate line) {
    IntPredicate ahead = day -> day > seen() || (day == seen() && !rated(day));
    for (int o = 1; o <= 14; o++) {
      int good = count(o, o + 2, day -> ahead.test(day) || good(day, line));
      int bad = count(o, o + 2, day -> bad(day, line));
      if ((ahead.test(o) || good(o, line)) && good >= 2 && good > bad) {
        return true;
      }
    }
    return false;
  }

  private String noneInside(IntPredicate line, int days) {
    int rated = count(1, days, this::rated);
    var of = ", rated " + rated + "/" + days;
    if (rated * 2 < days) {
      return "not enough entries" + of;
    }
    int good = count(1, days, day -> good(day, line));
    var values =
        IntStream.rangeClosed(1, days).filter(this::rated).map(d -> pain[d]).boxed().toList();
    return "no relief, " + good + " good, middle " + middle(values) + of;
  }

  static String middle(List<Integer> values) {
    int middle = median(values);
    if (middle == UNRATED) {
      return "-";
    }
    var fraction = middle % 100 == 0 ? "" : middle % 100 == 50 ? ".5" : "." + middle % 100;
    return middle == SEVERE ? "severe" : middle / 100 + fraction;
  }

  /** Values are pulled off both ends until one or two are left. */
  static int median(List<Integer> values) {
    var left = new ArrayList<>(values.stream().sorted().toList());
    while (left.size() > 2) {
      left.removeFirst();
      left.removeLast();
    }
    if (left.isEmpty()) {
      return UNRATED;
    }
    int low = left.getFirst();
    int high = left.getLast();
    return high == SEVERE ? low : (low + high) / 2;
  }
}
