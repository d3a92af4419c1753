package respite.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import respite.Sample;
import respite.talk.effect.AlwaysLine;

/**
 * /help fits one phone screen. A common small phone shows 360 by 800 points; Telegram's bars take
 * about 110 of the height, and a message at the usual size has lines of 20 points and about 40
 * letters: 34 lines.
 */
class HelpScreenTest {
  private static final int LINES = 34;
  private static final int LETTERS = 40;

  @Test
  void helpFitsOnePhoneScreen() {
    String text = Sample.english().of(new AlwaysLine.Help()).html().replaceAll("<[^>]+>", "");

    int lines = Arrays.stream(text.split("\n", -1)).mapToInt(HelpScreenTest::lines).sum();

    assertThat(lines).as("lines of /help on a phone").isLessThanOrEqualTo(LINES);
  }

  private static int lines(String paragraph) {
    int lines = 1;
    int length = 0;
    for (String word : paragraph.split(" ", -1)) {
      boolean fits = length == 0 || length + 1 + word.length() <= LETTERS;
      lines += fits ? 0 : 1;
      length = fits && length > 0 ? length + 1 + word.length() : word.length();
    }
    return lines;
  }
}
