package respite.talk.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTextTest {
  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  @ParameterizedTest(name = "“{0}” is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "today | 2026-11-24",
        "Yesterday | 2026-11-23",
        "day before yesterday | 2026-11-22",
        "3 days ago | 2026-11-21",
        "120 days ago | 2026-07-27",
        "1 day ago | 2026-11-23",
        "two weeks ago | 2026-11-10",
        "mon | 2026-11-23",
        "last wednesday | 2026-11-18",
        "12 nov | 2026-11-12",
        "12 November | 2026-11-12",
        "12th of november 2025 | 2025-11-12",
        "Nov 12 | 2026-11-12",
        "november 12th, 2025 | 2025-11-12",
        "12.11. | 2026-11-12",
        "12. nov | 2026-11-12",
        "nov. 12 | 2026-11-12",
        "12. 11. | 2026-11-12",
        "13/11 | 2026-11-13",
        "12.11.2025 | 2025-11-12",
        "11.13.2025 | 2025-11-13",
        "2026-11-12 | 2026-11-12",
        "24 dec | 2025-12-24",
        "2026-12-24 | 2026-12-24",
        "tomorrow | 2026-11-25",
        "１２ nov | 2026-11-12",
      })
  void aDayAlone(String typed, LocalDate day) {
    assertThat(WhenText.alone(typed).flatMap(When::day))
        .map(named -> named.either(TODAY).findFirst().orElseThrow())
        .contains(day);
  }

  @ParameterizedTest(name = "“{0}” is no day")
  @ValueSource(
      strings = {
        "",
        "7",
        "6/10",
        "10/10",
        "7.5",
        "31.2.",
        "2026-02-30",
        "12 foo",
        "someday",
        "monday 7",
        "monday was bad",
        "99 days"
      })
  void anythingElseIsNone(String typed) {
    assertThat(WhenText.alone(typed)).isEmpty();
  }

  @ParameterizedTest(name = "“{0}” leaves open which is the month")
  @ValueSource(strings = {"11/12", "12/11/2025"})
  void aDateOfNumbersMayBeOpen(String typed) {
    assertThat(WhenText.alone(typed).flatMap(When::day)).map(NamedDay::isOpen).contains(true);
  }
}
