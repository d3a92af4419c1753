package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.Sample;
import respite.answers.Alarm;
import respite.answers.Tier;

/** Alarms are heard beside a score, a question or a story, as people write them. */
class AlarmBesideTest {
  private static final List<String> FILES =
      List.of("validation.txt", "blind.txt", "others.txt", "hard.txt", "plain.txt", "fresh.txt");

  /** Of a hundred, so many at least; docs/understanding.md has the figures. */
  private static final double HEARD = 97;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pain 6, %s",
        "pain is a 7 and %s",
        "%s. how long does the relief last?",
        "when does it start to work? %s",
        "My sister had her infusion on Monday and it went well. %s. What can make it last longer?"
      })
  void anAlarmIsNotDrowned(String frame) throws IOException {
    var missed = new ArrayList<String>();
    List<String> alarms = alarms();
    for (String alarm : alarms) {
      String text = frame.formatted(alarm.replaceAll("[.?!]+$", ""));
      if (!isHeard(Sample.classifier().of(text).alarm())) {
        missed.add(text);
      }
    }

    assertThat(100.0 * (alarms.size() - missed.size()) / alarms.size())
        .as("heard of a hundred; missed %s", missed)
        .isGreaterThanOrEqualTo(HEARD);
  }

  private static boolean isHeard(Alarm alarm) {
    return alarm instanceof Alarm.Raised(Tier tier, var _) && tier != Tier.SENSITIVE;
  }

  private static List<String> alarms() throws IOException {
    var alarms = new ArrayList<String>();
    for (String file : FILES) {
      Path path = TrainingMessages.FOLDER.resolve(file);
      Stream<TrainingMessages.Message> all = TrainingMessages.read(path).stream();
      alarms.addAll(
          all.filter(m -> Outcome.of(m.label().split("[ |+]", 2)[0]) instanceof Outcome.Alarming)
              .map(TrainingMessages.Message::text)
              .toList());
    }
    return alarms;
  }
}
