package respite.talk.typed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before and behind a number of a lower-case text, and what that makes of it. A word
 * that is not known to follow a score makes the number uncertain, so that it is asked back.
 */
record Neighbours(String lower, int start, int end) {
  /** Behind these the number counts something else, or is a time, a date, an amount. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "^ ?(?:[:/%°×]|x\\b|\\d|of \\d|of (?:us|them|those|these|my|our)\\b|(?:mg|mcg|ug|ml|g|kg|h|hrs?|hours?|mins?|minutes?|secs?|days?"
              + "|nights?|weeks?|wks?|months?|years?|yrs?|am|pm|a\\.m|p\\.m|o'?clock|times?|pills?"
              + "|tabs?|tablets?|caps?|capsules?|puffs?|sprays?|drops?|doses?|patch(?:es)?"
              + "|infusions?|sessions?|treatments?|st|nd|rd|th|km|miles?|steps?|people|kids|flights|laps"
              + "|glasses|cups|bottles|emails|calls|meetings|jan\\w*|feb\\w*"
              + "|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sept?\\w*|oct\\w*|nov\\w*|dec\\w*|ketamine"
              + "|oxy\\w*|"
              + MedicineWords.ANY
              + ")\\b)");

  private static final Pattern MY_AGE = Pattern.compile("(?:^|\\b)(?:i'?m|i am) $");

  /** A month and its day: then the number before them is none of the two. */
  private static final Pattern DATE_SOON =
      Pattern.compile("^ (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{1,2}\\b");

  private static final Pattern MEDICINE = Pattern.compile("^ " + MedicineWords.ANY + "\\b");

  /** Behind a one, what it counts. */
  private static final Pattern ONE_SOON =
      Pattern.compile(
          "^(?: [a-z']+){0,2} (?:day|night|hour|week|month|pill|tablet|dose|time|thing|person|nap"
              + "|meal|walk|coffee)\\b");

  private static final Pattern DAYPART =
      Pattern.compile("^ (?:in the (?:morning|afternoon|evening|night)|at night)");

  /** A number with its own time: one of several, perhaps. */
  private static final Pattern DATED =
      Pattern.compile("^ (?:yesterday|today|now|tonight|this (?:morning|afternoon|evening))\\b");

  /** Within three words behind it these are what is counted. */
  private static final Pattern COUNTED_SOON =
      Pattern.compile(
          "^(?: [a-z']+){1,2} (?:days|nights|weeks|months|hours|times|infusions|sessions|pills"
              + "|tablets|doses|sprays|steps|people)\\b");

  /** Before these a number is a time, a place, an amount or a span. */
  private static final Pattern LED_AWAY =
      Pattern.compile(
          "(?:^|\\b)(?:at|since|until|till|by|before|after|for|took|taken|take|taking|had|room|page|chapter|bus|gate|floor"
              + "|bed|ward|episode|season|channel|table|track|stage|size|number|no\\.?|age|last|next|every|in|on|than|about|around) $");

  private static final Pattern AT_A_LEVEL =
      Pattern.compile("(?:\\bi'?m|\\bi am|\\bi was|\\bbeen|\\bi'?m still) at (?:a )?$");

  private static final Pattern PAIN =
      Pattern.compile(
          "\\bpain(?:'s)?(?: level| score)?(?: is| was|:|=| at| of| about| around| now| today)? ?$");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:i'?m|i am|it'?s|its|it is|right now|now|between|today|today was|a|an|about|around|score|level)[:,]?"
              + " ){0,3}$");

  /** Words that go on after a score: how it was, where it hurts, why, what was done. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^(?:$|[^a-z0-9 ]| [^a-z0-9]| (?:bad|awful|terrible|horrible|good|better|worse|worst|ok"
              + "|okay|fine|tired|after|before|because|but|and|with|without|very|so|really|just"
              + "|still|again|today|tonight|now|this|all|at|on|in|lower|upper|left|right|back|neck|head"
              + "|legs?|hips?|knees?|shoulders?|foot|feet|hands?|arms?|stomach|slept|took|woke|could"
              + "|couldn'?t|can'?t|cannot|no|not|my|i|i'?m|it'?s|burning|stabbing|throbbing|sharp"
              + "|dull|aching|flare|rough|hard|sore|stiff|the|from|due|since|mostly|average"
              + "|overall|same|less|more|much|a|bit|little|down|up|pain|evening|morning|night|maybe"
              + "|probably|nausea|dizzy|sleep|migraine|headache|infusion|went|walked|stayed|rested"
              + "|had|was|is|in bed|when|while|then|quite|pretty|too)\\b)");

  /** One of the next two words in the plural: what is counted, perhaps. */
  private static final Pattern PLURAL_SOON =
      Pattern.compile(
          "^ (?:[a-z]+ )?(?!(?:knees|hips|ankels|hands|arms|shoulders|wrists|elbows|legs|ankles|thighs|shins|heels"
              + "|eyes|hurts|feels|comes|gets|keeps|seems)\\b)[a-z]+(?<!s|u|i|ou|les|alway)s\\b");

  private static final Pattern ZERO_GOES_ON =
      Pattern.compile("^(?:$|[^a-z0-9 ]| [^a-z0-9]| (?:pain|today|tonight|now|all)\\b)");

  /** Whether something behind the number is what it counts. */
  boolean counts() {
    return COUNTED.matcher(behind()).find()
        || COUNTED_SOON.matcher(behind()).find()
        || (value().matches("0?1|one") && ONE_SOON.matcher(behind()).find());
  }

  /** What is to be made of the number; one in words must be framed more plainly. */
  Figure.Claim claim(boolean inWords) {
    boolean pain = PAIN.matcher(before()).find();
    boolean framed = pain || OPENING.matcher(before()).find();
    boolean many = value().matches("[5-9]|10") && OPENING.matcher(before()).find();
    if (value().matches("\\d{2}") && !value().equals("10") && MY_AGE.matcher(before()).find()) {
      return Figure.Claim.NONE;
    } else if (((pain || many) && MEDICINE.matcher(behind()).find())
        || (pain && DATE_SOON.matcher(behind()).find())
        || AT_A_LEVEL.matcher(before()).find()) {
      return Figure.Claim.PERHAPS; // the score, or how many were taken; a level, or a time
    } else if (counts() || (!framed && LED_AWAY.matcher(before()).find())) {
      return Figure.Claim.NONE;
    } else if (DAYPART.matcher(behind()).find()) {
      boolean aTime = before().endsWith("at ") || before().matches("(?:it'?s|it is) ");
      return framed && !aTime ? Figure.Claim.PERHAPS : Figure.Claim.NONE;
    }
    boolean plainWord = inWords && !pain;
    if (framed && (plainWord ? endsHere() : goesOn())) {
      return Figure.Claim.PLAIN;
    }
    boolean dated = behind().matches("[.!? ]*") || DATED.matcher(behind()).find();
    return (framed && !plainWord) || (dated && !inWords) ? Figure.Claim.PERHAPS : Figure.Claim.NONE;
  }

  /**
   * Whether what follows goes on about the pain: words known to, or, behind three and more, any
   * that are not in the plural, since nothing is counted then.
   */
  private boolean goesOn() {
    if (value().equals("0")) {
      return ZERO_GOES_ON.matcher(behind()).find();
    }
    return GOES_ON.matcher(behind()).find()
        || (value().matches("(?![12]$)\\d+(?:[.,]\\d+)?") && !PLURAL_SOON.matcher(behind()).find());
  }

  /** Whether no letter follows, as behind a word that is the whole answer. */
  private boolean endsHere() {
    String rest = behind().strip();
    return rest.isEmpty() || !Character.isLetter(rest.codePointAt(0));
  }

  /**
   * Where the score with its frame begins: at "pain" where that leads to it, else at the number.
   */
  int framedFrom() {
    Matcher pain = PAIN.matcher(before());
    int from = start - before().length();
    if (pain.find()) {
      return from + pain.start();
    }
    return OPENING.matcher(before()).find() ? from : start;
  }

  private String value() {
    return lower.substring(start, end);
  }

  /** No frame is longer than this, so that long texts cost no more than their length. */
  private String before() {
    return lower.substring(Math.max(0, start - 40), start).replaceFirst("(?s)^.*\\n", "");
  }

  private String behind() {
    return lower.substring(end, Math.min(lower.length(), end + 60));
  }
}
