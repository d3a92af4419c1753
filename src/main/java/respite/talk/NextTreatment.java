package respite.talk;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import respite.journal.Entry;
import respite.talk.effect.AnswerLine;
import respite.talk.typed.Plain;

/** The question when the next treatment is, which the person's own journal answers. */
final class NextTreatment {
  private static final String WHEN =
      "(?:when(?:'?s)?|what (?:day|date|time)|which day|how (?:long|many days)|do i have)";
  private static final String NEXT =
      "next (?:ketamine )?(?:infusion|treatment|session|drip|injection|appointment|one)";

  private static final Pattern ASKED =
      Pattern.compile(
          "\\b"
              + WHEN
              + "\\b"
              + "(?:(?!\\b(?:should|can|could|may|must)\\b)[^.;!?\\n]){0,40}"
              + "\\b"
              + NEXT
              + "\\b");
  private static final Pattern ASKED_ALONE =
      Pattern.compile(
          "(?:(?:hi|hey|hello|so|ok|and|please|(?:can|could) you tell me|tell me|do you know|remind me),? )*"
              + WHEN
              + "(?: (?:is|are|do|i|have|having|get|getting|it|left|go|to|until|till|my|the|a))*"
              + " "
              + NEXT
              + "(?: again| please| thanks| due| booked| planned| scheduled)*[\\s?.!]*");

  private NextTreatment() {}

  /** Whether the text asks that and nothing else, so that a planned day is the whole answer. */
  static boolean isAll(String text) {
    return ASKED_ALONE.matcher(Plain.of(text).lower()).matches();
  }

  /** What the journal says of it; empty when the text does not ask for it, or there is none yet. */
  static Optional<AnswerLine> answer(Scene scene, String text) {
    if (!scene.isHome() || !ASKED.matcher(Plain.of(text).lower()).find()) {
      return Optional.empty();
    }
    Optional<Entry.Treated> planned =
        Treatments.planned(scene.journal()).stream()
            .filter(entry -> !entry.about().isBefore(scene.today()))
            .min(Comparator.comparing(Entry.Treated::about));
    return Optional.of(
        planned
            .<AnswerLine>map(
                entry -> new AnswerLine.NextIs(entry.about(), scene.today(), entry.treatment()))
            .orElseGet(AnswerLine.NoNext::new));
  }
}
