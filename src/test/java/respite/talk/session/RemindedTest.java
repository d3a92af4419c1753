package respite.talk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RemindedTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

  @Test
  void askingAboutAnOlderDayLeavesWhatWasReached() {
    var reminded = Reminded.NOTHING.reached(TODAY).nudged(TODAY);
    var after = reminded.reached(TODAY.minusDays(6)).nudged(TODAY.minusDays(6));
    assertThat(after.reached()).contains(TODAY);
    assertThat(after.nudged()).contains(TODAY);
  }

  @Test
  void whatAClockThatRanAheadReachedIsForgottenAndWhatAFlightReachedIsNot() {
    var ahead = Reminded.NOTHING.reached(TODAY.plusDays(3)).nudged(TODAY.plusDays(3));
    assertThat(ahead.asOf(TODAY)).isEqualTo(Reminded.NOTHING);
    var flight = Reminded.NOTHING.reached(TODAY.plusDays(2)).nudged(TODAY.plusDays(2));
    assertThat(flight.asOf(TODAY)).isEqualTo(flight);
  }
}
