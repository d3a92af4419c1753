package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules agree with the definition said a second time, on thousands of made-up diaries. */
class RestatementTest {
  static LongStream hundreds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seeds {0}00 to {0}99")
  @MethodSource("hundreds")
  void theRulesAgreeWithTheSlowRestatement(long hundred) {
    for (long seed = 100 * hundred; seed < 100 * hundred + 100; seed++) {
      var account = RandomDiary.of(seed).account();
      for (int place = 0; place < account.courses().size(); place++) {
        agrees(account, place, "seed " + seed + ", course " + place);
      }
    }
  }

  private static void agrees(Account account, int place, String where) {
    var course = account.courses().get(place);
    assertThat(Told.baseline(course)).as(where).isEqualTo(baseline(account, place));
    if (course.baseline() instanceof Baseline.Known known) {
      var slow = slow(account, place, known.points().hundredths());
      assertThat(Told.at30(course)).as(where).isEqualTo(slow.at30());
      assertThat(Told.at50(course)).as(where).isEqualTo(slow.at50());
      assertThat(Told.nearBaseline(course)).as(where).isEqualTo(slow.nearBaseline());
    }
  }

  private static SlowRelief slow(Account account, int place, int baseline) {
    var course = account.courses().get(place);
    var end = course.next().orElse(account.evidence().today().plusDays(1));
    var days = course.course().last().datesUntil(end).toList();
    return new SlowRelief(
        days.stream().mapToInt(day -> pain(account, day)).toArray(),
        course.next().isPresent(),
        baseline);
  }

  private static int pain(Account account, LocalDate day) {
    return account
        .evidence()
        .history()
        .on(day)
        .map(value -> value.level() instanceof Level.Points p ? p.hundredths() : SlowRelief.SEVERE)
        .orElse(SlowRelief.UNRATED);
  }

  private static String baseline(Account account, int place) {
    var first = account.courses().get(place).course().first();
    var untreated = new ArrayList<Integer>();
    var unknown = new ArrayList<Integer>();
    for (int back = 7; back >= 1; back--) {
      var day = first.minusDays(back);
      int state = untreated(account, place, day);
      if (pain(account, day) != SlowRelief.UNRATED && state != 0) {
        (state == 1 ? untreated : unknown).add(pain(account, day));
      }
    }
    if (untreated.size() >= 3) {
      return number(untreated) + " from " + untreated.size() + " of 7";
    }
    for (int before = place - 1; before >= 0; before--) {
      var earlier = account.courses().get(before);
      if (Told.baseline(earlier).endsWith("of 7")) {
        var full = Told.baseline(earlier);
        if (!earlier.course().first().plusDays(180).isBefore(first)) {
          return full.substring(0, full.indexOf(" from")) + " carried";
        }
        break;
      }
    }
    if (!untreated.isEmpty()) {
      return number(untreated) + " provisional, few days";
    }
    if (account.evidence().usual().isPresent()) {
      return account.evidence().usual().get().value() + " recalled";
    }
    return unknown.size() >= 3 ? number(unknown) + " provisional, maybe treated" : "missing";
  }

  /** 1 untreated, 0 treated or an infusion day, -1 nobody can say. */
  private static int untreated(Account account, int place, LocalDate day) {
    var before =
        IntStream.range(0, place)
            .filter(n -> !account.courses().get(n).course().first().isAfter(day))
            .max();
    if (before.isEmpty()) {
      return 1;
    }
    var course = account.courses().get(before.getAsInt());
    if (!day.isAfter(course.course().last())) {
      return 0;
    }
    if (!(course.baseline() instanceof Baseline.Known known)) {
      return -1;
    }
    int from = slow(account, before.getAsInt(), known.points().hundredths()).untreatedFrom();
    return from <= 0 ? from : day.isBefore(course.course().last().plusDays(from)) ? 0 : 1;
  }

  private static String number(List<Integer> values) {
    return SlowRelief.median(values) == SlowRelief.SEVERE
        ? "at least 10"
        : SlowRelief.middle(values);
  }
}
