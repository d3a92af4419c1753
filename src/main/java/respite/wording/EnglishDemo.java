package respite.wording;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import respite.talk.effect.DemoLine;

/** The example, in English. */
final class EnglishDemo {
  private EnglishDemo() {}

  static String words(DemoLine line) {
    return switch (line) {
      case DemoLine.Weeks weeks ->
          """
          <b>A made-up example.</b> Nobody real, and nothing of it is kept. Eight weeks of \
          evenings, a bar a day, low is less pain:
          %s

          <b>What /relief would say:</b> the baseline before the infusion was %s, the middle of \
          the week before. Relief of 30 %% held %d days, from day %d to day %d after it.

          Yours begins with one number: type 0 to 10.\
          """
              .formatted(
                  weeks(weeks),
                  quarters(weeks.baselineQuarters()),
                  weeks.held(),
                  weeks.onset(),
                  weeks.onset() + weeks.held() - 1);
    };
  }

  private static String weeks(DemoLine.Weeks weeks) {
    return IntStream.range(0, weeks.weeks().size())
        .mapToObj(week ->
            "Week %d %s %s%s"
                .formatted(
                    week + 1,
                    Scores.bars(weeks.weeks().get(week)),
                    Scores.middle(weeks.weeks().get(week)),
                    week + 1 == weeks.treated() ? ", begins with an infusion" : ""))
        .collect(Collectors.joining("\n"));
  }

  private static String quarters(int quarters) {
    return quarters % 4 == 0 ? Integer.toString(quarters / 4) : Double.toString(quarters / 4.0);
  }
}
