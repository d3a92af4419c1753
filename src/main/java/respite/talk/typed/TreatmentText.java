package respite.talk.typed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import respite.journal.Route;

/**
 * A ketamine treatment that a text tells of: one that was given, or lies ahead. A treatment that is
 * only spoken about ("worse since the infusion", "no infusion today") is none.
 *
 * @param when as the text dates it; empty when it does not
 * @param given its length and dose
 */
public record TreatmentText(
    Optional<Route> route, Optional<When> when, Tense tense, DoseText given) {
  /** Whether it has happened. */
  enum Tense {
    PAST,
    AHEAD,
    OPEN
  }

  /** Two days within so many days of today may both be meant by one date. */
  private static final int NEAR_DAYS = 30;

  private static final String KET = "(?:ketamine?|ketemine|ketmine|ketamien|esketamine|ket)";
  private static final String WHICH =
      "(?:(?:my|the|a|an|another|first|1st|second|2nd|third|3rd|fourth|fifth|sixth|last|next|new|weekly"
          + "|monthly|booster|\\d{1,2}th|long|short|iv|of|with) +)*";
  private static final Pattern WHICH_ONE = Pattern.compile("(?<![\\p{L}\\d])" + WHICH + "$");
  private static final String INFUSION =
      "infu(?:s|ss)i?on|infuson|infusoin|infustion|infsuion|infuison|infusin";

  /** The groups name the route. */
  private static final Pattern NOUN =
      Pattern.compile(
          "(?<![\\p{L}\\d-])(?:(?<drip>(?:"
              + KET
              + " )?(?:iv )?(?:drip|"
              + INFUSION
              + ")|"
              + KET
              + " iv|iv "
              + KET
              + ")|(?<nasal>(?:"
              + KET
              + " )?(?:nasal|nasel|nose|intranasal) ?spray|"
              + KET
              + " spray|spravato|(?:intra)?nasal "
              + KET
              + ")|(?<lozenge>(?:"
              + KET
              + " )?(?:lozenges?|lozange|troches?))|(?<injection>(?:"
              + KET
              + " )?(?:shot|injection|jab|injecton)(?: of "
              + KET
              + ")?|"
              + KET
              + " im)|(?<open>"
              + KET
              + " (?:treatment|session|dose|appointment)|(?<=my |next )(?:treatment|session)|"
              + KET
              + "))(?![\\p{L}\\d'])");

  private static final Pattern OTHER_DRUG =
      Pattern.compile(
          "\\b(?:iron|saline|vitamin|vit c|vit|steroid|cortisone|flu|covid|allergy|b12|insulin|lidocaine"
              + "|magnesium|antibiotic|cough|throat|zinc|botox|tetanus|nerve block|facet|joint|epidural"
              + "|trigger point|point|remicade|infliximab|rituximab|immunoglobulin|ivig|blood|chemo"
              + "|nicotine|decongestant|hay ?fever|block|knee|hip|spinal|vaccine|steriod|mg|of|salt|mint"
              + "|long|his|her|hers|their|dog's|cat's|mum's|mom's|dad's|friend's|sister's|brother's) $");
  private static final Pattern NO_EVENT_BEHIND =
      Pattern.compile(
          "^(?:s\\b|[- ](?:clinic|nurse|cent(?:er|re)|room|pump|site|bill|form|drug|level|price|cost"
              + "|effects?|side|wore|wears|in the dark|place|guy|doctor|helped|helps|worked|works|didn'?t"
              + "|isn'?t|wasn'?t|does|did|can|of lidocaine|kit|chair|free))");
  private static final Pattern NOT_TOLD =
      Pattern.compile(
          "\\b(?:no|not|never|cancel+ed|postponed|without|skipped|missed|since|after|before|until|till"
              + "|between|than|waiting|delayed|from|during|post|pre|if|when|whether|about|need|want|wish"
              + "|should|can i|could|how|why|what|does|like|another bad|hoping|hope|maybe|might|think"
              + "|thinking|asked|ask|read|heard|talk(?:ed)?|afraid|scared|nervous|anxious|worried|dreading"
              + "|excited|pay|paid|afford|insurance|days? (?:post|after))\\b|n't\\b");
  private static final Pattern CALLED_OFF =
      Pattern.compile(
          "^[^,.;!?\\n]*\\b(?:cancel+ed|postponed|moved|rescheduled|called off|not happening|fell through)");
  private static final Pattern DONE =
      Pattern.compile(
          "\\b(?:had|got|did|done|received|took|taken|used|finished|completed|been for|went for"
              + "|went in for|back from|home from|was given|given) +(?:just )?"
              + WHICH
              + "$");
  private static final Pattern WILL =
      Pattern.compile(
          "\\b(?:booked|scheduled|upcoming|due|planned|will|going (?:to|for|in)|coming up|appointment"
              + "|next|having|getting|i have|i've got|we have|have|tomorrow|is on|is in|is at)\\b");
  private static final Pattern WAS =
      Pattern.compile("\\b(?:had|got|did|was|took|used|went|done|received|finished|given|were)\\b");

  private static final Pattern TO_WHEN =
      Pattern.compile(
          "^[ ,:(-]*(?:(?:is|was|at the (?:clinic|hospital)|booked|scheduled|due|planned|set|done"
              + "|number \\d+|no\\.? ?\\d+|#\\d+|went (?:well|ok|fine)|again|for|appointment|session"
              + "|treatment|date|coming up|finished|over|of ketamine|given|it'?s|on the|today) ?)*"
              + "(?:on |at |for )?$");
  private static final Pattern FROM_WHEN =
      Pattern.compile(
          "^[ :-]*(?:(?:i|had|got|have|having|getting|went (?:in )?for|did|was|is|used|took|at|go|going"
              + "|in|for|finally|just|day|it'?s|its|will be|there'?s|i'?ve|got to) +)*"
              + WHICH
              + "$");
  private static final Pattern ALONE_FROM =
      Pattern.compile("(?:^|[,.;!\\n]) *(?:and )?" + WHICH + "$");
  private static final Pattern ALONE_TO =
      Pattern.compile(
          "^ *(?:(?:done|day|over|finished|complete|number \\d+|no\\.? ?\\d+|#\\d+) ?)*(?:$|[,.;!\\n])");

  /** The treatment told in a text, if any, with the stretch that tells it. */
  static Optional<Found<TreatmentText>> find(Plain text, List<Found<When>> phrases) {
    List<Found<DoseText>> amounts = DoseText.in(text);
    return find(DoseText.without(amounts, text), phrases)
        .map(found -> {
          Found<DoseText> all = DoseText.beside(found, amounts, text.lower());
          return new Found<>(found.what().with(all.what()), all.start(), all.end());
        });
  }

  private static Optional<Found<TreatmentText>> find(String lower, List<Found<When>> phrases) {
    Matcher noun = NOUN.matcher(lower);
    while (noun.find()) {
      Optional<Found<TreatmentText>> told = told(lower, noun, phrases);
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  private static Optional<Found<TreatmentText>> told(
      String lower, Matcher noun, List<Found<When>> phrases) {
    String before = lower.substring(Math.max(0, noun.start() - 60), noun.start());
    String behind = lower.substring(noun.end(), Math.min(lower.length(), noun.end() + 60));
    String clause = clause(before);
    if (OTHER_DRUG.matcher(before).find()
        || NO_EVENT_BEHIND.matcher(behind).find()
        || CALLED_OFF.matcher(behind).find()
        || NOT_TOLD.matcher(clause.replaceFirst("\\b(?:back|home) from\\b", "")).find()) {
      return Optional.empty();
    }
    Matcher verb = DONE.matcher(clause);
    boolean done = verb.find();
    boolean vague = noun.group("injection") != null && !noun.group().contains("ket");
    boolean mine = before.endsWith("my ");
    Optional<Found<When>> dated = dated(lower, noun, phrases).filter(_ -> !vague || done || mine);
    boolean alone =
        ALONE_FROM.matcher(before).find() && ALONE_TO.matcher(behind).find() && (!vague || mine);
    if (!done && dated.isEmpty() && !alone) {
      return Optional.empty();
    }
    Matcher which = WHICH_ONE.matcher(clause);
    int lead = done ? verb.start() : which.find() ? which.start() : clause.length();
    int start = noun.start() - (clause.length() - lead);
    var told =
        new TreatmentText(
            route(noun),
            dated.map(Found::what),
            tense(clause, behind, dated.map(Found::what)),
            DoseText.NONE);
    return Optional.of(
        new Found<>(
            told,
            Math.min(start, dated.map(Found::start).orElse(start)),
            Math.max(noun.end(), dated.map(Found::end).orElse(noun.end()))));
  }

  private static Optional<Found<When>> dated(
      String lower, Matcher noun, List<Found<When>> phrases) {
    return phrases.stream()
        .filter(phrase ->
            phrase.start() >= noun.end()
                && TO_WHEN.matcher(lower.substring(noun.end(), phrase.start())).find())
        .findFirst()
        .or(() ->
            phrases.stream()
                .filter(phrase ->
                    phrase.end() <= noun.start()
                        && FROM_WHEN.matcher(lower.substring(phrase.end(), noun.start())).find())
                .findFirst());
  }

  private static Tense tense(String clause, String behind, Optional<When> when) {
    Optional<NamedDay> day = when.flatMap(When::day);
    boolean dayAhead =
        day.filter(named -> named instanceof NamedDay.Ahead || named instanceof NamedDay.Next)
            .isPresent();
    String told = behind.replaceFirst("(?s)[,.;!?\\n].*$", "");
    if (dayAhead) {
      return Tense.AHEAD;
    } else if (WAS.matcher(clause).find() || WAS.matcher(told).find()) {
      return Tense.PAST;
    }
    return WILL.matcher(clause).find() || WILL.matcher(told).find() ? Tense.AHEAD : Tense.OPEN;
  }

  private static Optional<Route> route(Matcher noun) {
    return Stream.of("drip", "nasal", "lozenge", "injection")
        .filter(name -> noun.group(name) != null)
        .map(name ->
            switch (name) {
              case "drip" -> Route.DRIP;
              case "nasal" -> Route.NASAL;
              case "lozenge" -> Route.LOZENGE;
              default -> Route.INJECTION; // the last of the four
            })
        .findFirst();
  }

  private static String clause(String before) {
    return before.replaceFirst("(?s)^.*(?:[,.;!?\\n]|\\bbut\\b|\\bthen\\b|\\bso\\b)", "");
  }

  /**
   * What the text tells of it, as of the journal day; a day ahead only where the text allows it,
   * and none where it may as well be another day close by.
   */
  public TreatmentHint hint(LocalDate today, Optional<When> elsewhere) {
    Optional<When> said = when.or(() -> elsewhere);
    List<LocalDate> days = said.map(when -> days(when, today)).orElse(List.of());
    Optional<LocalTime> time = time(said.map(When::times).orElse(List.of()));
    return new TreatmentHint(days.stream().findFirst(), time, route, given);
  }

  /** Where an hour leaves morning and evening open, the one at which clinics are. */
  public static Optional<LocalTime> time(List<LocalTime> times) {
    return times.stream()
        .filter(each -> times.size() == 1 || (each.getHour() >= 8 && each.getHour() < 20))
        .findFirst();
  }

  private TreatmentText with(DoseText amounts) {
    return new TreatmentText(route, when, tense, amounts);
  }

  private List<LocalDate> days(When when, LocalDate today) {
    Optional<NamedDay> named = when.day();
    if (named.isEmpty()) {
      return List.of(today);
    }
    List<LocalDate> past = named.get().past(today);
    List<LocalDate> ahead = named.get().ahead(today);
    var either = new ArrayList<LocalDate>();
    switch (tense) {
      case PAST -> either.addAll(past.isEmpty() ? ahead : past);
      case AHEAD -> {
        // "next infusion friday", said on a Friday, is not the one of today
        List<LocalDate> later =
            named.get() instanceof NamedDay.Last(var weekday)
                ? new NamedDay.Next(weekday).ahead(today)
                : ahead;
        either.addAll(later.isEmpty() ? past : later);
      }
      case OPEN -> {
        boolean known = named.get() instanceof NamedDay.Last && !given.equals(DoseText.NONE);
        either.addAll(known ? past : ahead); // what was given is known of one that was
        either.addAll(known ? ahead : past);
        if (named.get() instanceof NamedDay.On || named.get() instanceof NamedDay.Dated) {
          return nearest(either, today);
        }
      }
    }
    return either.stream().distinct().toList();
  }

  /** The dates, the nearer first; none where two are so near that either may be meant. */
  private static List<LocalDate> nearest(List<LocalDate> dates, LocalDate today) {
    List<LocalDate> sorted =
        dates.stream()
            .distinct()
            .sorted(Comparator.comparingLong(day -> away(day, today)))
            .toList();
    boolean open = sorted.size() > 1 && away(sorted.get(1), today) <= NEAR_DAYS;
    return open ? List.of() : sorted;
  }

  private static long away(LocalDate day, LocalDate today) {
    return Math.abs(ChronoUnit.DAYS.between(today, day));
  }
}
