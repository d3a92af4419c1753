package respite.talk.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was taken, in the person's own words, count and dose included. A medicine that is only
 * mentioned, wished for, denied or run out of was not plainly taken and is not read.
 */
public final class MedicineText {
  private static final String DOSE =
      "\\d{1,4}(?:[.,]\\d{1,3})? ?(?:mg|mgs|mcg|µg|ug|g|ml|%|units?)";
  private static final String COUNT =
      "(?:\\d{1,2}(?:[.,/]\\d{1,2})?|½|one|two|three|four|half an?|half|an extra|another|a couple of"
          + "|a couple|a|an|my|some|the last|the)(?: ?[x×])? ?";
  private static final String UNIT =
      "(?:tabs?|tablets?|pills?|caps?|capsules?|drops|puffs?|patch(?:es)?|doses?|spoons?)"
          + "(?: of)?(?: my)? ";
  private static final Pattern TAKEN =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/-])((?:"
              + COUNT
              + "(?:more |extra )?)?(?:"
              + DOSE
              + " ?(?:of )?)?(?:"
              + UNIT
              + ")?)(?:low dose |slow release |"
              + MedicineWords.ANY
              + " )?"
              + MedicineWords.ANY
              + "(?![\\p{L}\\d])"
              + "(?: (?:patch(?:es)?|gel|cream|oil|drops|tablets?|tabs?|gummy|gummies|suppository))?"
              + "((?: ?\\(?"
              + DOSE
              + "\\)?| \\d{3,4}\\b(?! steps)| ?[x×] ?\\d\\b)*)");

  private static final Pattern LED =
      Pattern.compile(
          "\\b(?:took|take|taken|taking|had|popped|used|with|plus|after|on top|meds:|meds|needed|tried"
              + "|put on|applied|swallowed|tok|tooks)"
              + "(?: my| the| some| an?| only| just| more| extra| usual| morning| evening| night)* ?$");
  private static final Pattern JOINED =
      Pattern.compile("^(?: at [\\d:apm.]+)?[ ,]*(?:[;+&/]|and|plus|then)? ?$");
  private static final Pattern ALONE_FROM = Pattern.compile("(?:^|[.,;:!\\n+])\\s*$");
  private static final Pattern ALONE_TO =
      Pattern.compile(
          "^(?:\\s*$|\\s*[.,;!\\n+]| (?:on\\b|helped|took the edge|at (?:\\d|noon)|and |plus |for (?:it|the)))");
  private static final Pattern NOT_TAKEN =
      Pattern.compile(
          "(?:\\bno|\\bnot|\\bnever|\\bwithout|n't|\\bforgot|\\bforgotten|\\bskipped|\\bskip|\\bmissed"
              + "|\\bstopped|\\bquit|\\bran out|\\brun out|\\binstead|\\bneed|\\bwant|\\bwish|\\bshould"
              + "|\\bwill|\\bgonna|\\bgoing to|\\bmight|\\bthinking|\\babout to|\\ballergic|\\boff"
              + "|\\bwithdrawal|\\bcan i|\\bmay i|\\bcould i|\\bhis|\\bher|'ll|\\bprescribed|\\bbuy|\\bbought"
              + "|\\bshe|\\bhe|\\bif|\\bwaiting|\\bbefore|\\buntil|\\bbetween|\\btomorrow|\\bresist"
              + "|\\bavoid(?:ed|ing)?|\\brefused|\\bdown to|\\btapering|\\breduced"
              + "|(?:husband|wife|partner|son|daughter|mum|mom|dad|sister|brother|friend|kid|baby|they|dog)"
              + " (?:has |had |is )?(?:took|takes|taking|had|has|needs|used|on))\\b"
              + "(?:(?!\\bbut\\b|[.,;!?\\n]).)*$",
          Pattern.DOTALL);

  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:no|without|skip(?:ped)?|missed|forgot|forgotten|ran out of|run out of|stopped|came off"
              + "|not taking|not taken|never took|not took|(?:did|have|had)(?:n'?t| not) (?:taken?|had|have"
              + "|used?|need(?:ed)?|got|touched))"
              + "(?: (?:to take|taking|any|my|the|more|of|an?|single|today'?s|usual|morning|evening))* "
              + "(?:"
              + DOSE
              + " ?(?:of )?)?"
              + MedicineWords.ANY
              + "(?![\\p{L}\\d])(?! with (?:ketamine|the|my|an)\\b)");
  private static final Pattern ASKS =
      Pattern.compile(
          "\\?|^(?:should|can|could|may|is|are|do|does|what|why|how|when|will|would|if)\\b");

  private MedicineText() {}

  /** Whether the text says, and does not ask, that a medicine was not taken. */
  public static boolean denies(String text) {
    String lower = Plain.of(text).lower();
    return DENIED.matcher(lower).find() && !ASKS.matcher(lower).find();
  }

  /** What was plainly taken, in its order; lower case and words as typed, place for place. */
  static List<Found<String>> in(Plain text) {
    var found = new ArrayList<Found<String>>();
    Matcher match = TAKEN.matcher(text.lower());
    int last = -1;
    while (match.find()) {
      String before = text.lower().substring(Math.max(0, match.start() - 80), match.start());
      String behind = text.lower().substring(match.end());
      boolean counted =
          !match.group(1).matches("(?:(?:my|the|the last|some|a|an) ?)?")
              || !match.group(2).isEmpty();
      boolean led = LED.matcher(before).find();
      boolean goesOn =
          last >= 0 && JOINED.matcher(text.lower().substring(last, match.start())).find();
      boolean alone = ALONE_FROM.matcher(before).find() && ALONE_TO.matcher(behind).find();
      if ((counted || led || goesOn || alone) && !NOT_TAKEN.matcher(before).find()) {
        String words =
            text.words()
                .substring(match.start(), match.end())
                .strip()
                .replaceFirst("^(?i:the|my) ", "");
        found.add(new Found<>(words, match.start(), match.end()));
        last = match.end();
      }
    }
    return found;
  }
}
