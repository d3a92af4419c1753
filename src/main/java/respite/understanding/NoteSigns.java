package respite.understanding;

import java.util.Set;

/** The marks of a journal note: a pain score, or nothing but a number. */
final class NoteSigns {
  private static final int HIGHEST = 10;
  private static final Set<String> NUMBER_WORDS =
      Words.set("zero one two three four five six seven eight nine ten");
  private static final Set<String> UNITS =
      Words.set(
          """
          d day days night nights week weeks wk wks month months year years yr yrs y yo h
          hr hrs hour hours m min mins minute minutes am pm oclock mg mcg g ml kg lbs x
          times time session sessions infusion infusions treatment treatments th st nd rd
          percent pills tablets tramadol of good more people different other kinds things
          courses
          """);
  private static final Set<String> COUNTED =
      Words.set(
          """
          day week session infusion infusions number no stage type nr treatment f grade
          every age aged than
          """);
  private static final Set<String> BEFORE_SCORE_WORD =
      Words.set(
          """
          a at about maybe solid say pain is was to around level log only probably like
          still roughly an score rate
          """);
  private static final int SHORT = 4;

  private NoteSigns() {}

  /** Whether the word is a number from 0 to 10 that counts nothing: "7", not "7 days", "day 7". */
  static boolean isScore(Words words, int at) {
    String word = words.at(at);
    if ((UNITS.contains(words.at(at + 1)) && !isOutOfTen(words, at))
        || COUNTED.contains(words.at(at - 1))) {
      return false;
    }
    if (NUMBER_WORDS.contains(word)) {
      return (words.size() <= SHORT && !word.equals("one"))
          || words.size() == 1
          || BEFORE_SCORE_WORD.contains(words.at(at - 1));
    }
    return isNumber(word) && Double.parseDouble(word.replace(',', '.')) <= HIGHEST;
  }

  private static boolean isOutOfTen(Words words, int at) {
    return words.at(at + 1).equals("of") && words.at(at + 2).equals("10");
  }

  /** Whether it is a note beyond doubt, unless it is asked. */
  static boolean areIn(Words words) {
    boolean numbersOnly = true;
    for (int i = 0; i < words.size(); i++) {
      if (isScore(words, i)) {
        return true;
      }
      numbersOnly &= isNumber(words.at(i));
    }
    return numbersOnly && words.size() > 0;
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.length() <= 6 && Character.isDigit(word.charAt(0));
  }
}
