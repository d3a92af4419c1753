package respite.understanding;

import java.util.Set;

/**
 * A treatment to come, told with its day: "next infusion on friday", "my next one is in 3 weeks".
 */
final class Plans {
  private static final Set<String> TREATMENTS =
      Words.set(
          """
          infusion infusions treatment treatments session sessions drip ketamine ket iv one booster
          appointment appt visit round dose
          """);
  private static final Set<String> DAYS =
      Words.set(
          """
          today tonight tomorrow tmrw monday tuesday wednesday thursday friday saturday sunday
          mon tue tues wed thu thur thurs fri sat sun weekend
          january february march april may june july august september october november december
          jan feb mar apr jun jul aug sep sept oct nov dec week month fortnight christmas easter
          """);
  private static final int GAP = 2;

  private Plans() {}

  /** Whether the words name a next treatment and after it a day. For sentences that ask nothing. */
  static boolean areIn(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.at(i).equals("next") && isTreatment(words, i + 1)) {
        return hasDay(words, i + 2);
      }
    }
    return false;
  }

  private static boolean isTreatment(Words words, int from) {
    for (int i = from; i < from + GAP; i++) {
      if (TREATMENTS.contains(words.at(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDay(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      String word = words.at(i);
      if (DAYS.contains(word) || Character.isDigit(word.charAt(0))) {
        return true;
      }
    }
    return false;
  }
}
