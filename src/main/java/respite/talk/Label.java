package respite.talk;

import java.time.LocalTime;
import respite.answers.AnswerId;

/** What stands on a button, as data. */
public sealed interface Label {
  /** A score of the scale. */
  record Score(int value) implements Label {}

  /** A place that keeps a clock, by the name of its zone's city. */
  record City(String name) implements Label {}

  /** A time of day. */
  record Time(LocalTime time) implements Label {}

  /** An entry of the article, by its question. */
  record Question(AnswerId entry) implements Label {}

  /** Change the score to that. */
  record ChangeTo(int score) implements Label {}

  /** Words that are always the same. */
  enum Word implements Label {
    AGREE,
    NO_THANKS,
    PRIVACY,
    TOO_BAD,
    LATER,
    IN_AN_HOUR,
    IN_THREE_HOURS,
    NOT_TODAY,
    OTHER_MINUTES,
    OTHER_CITY,
    BACK,
    SKIP,
    NOTE,
    UNDO,
    KEEP,
    JUST_A_NOTE,
    WAS_DAY_AVERAGE,
    OLDER,
    NEWER,
    GO_ON,
    HANDLE_IT,
    DROP_IT,
    TWO_WEEKS,
    EIGHT_WEEKS,
    SIX_MONTHS,
    ALL,
    CALENDAR,
    OVER_TIME,
    DARK,
    LIGHT,
    SINCE_LAST_REPORT,
    SINCE_LAST_INFUSION,
    WITH_DETAILS,
    WITHOUT_DETAILS,
    PAPER_A4,
    PAPER_LETTER,
    ADD_NAME,
    NO_NAME,
    AS_CSV,
    AS_JSON,
    AS_FHIR
  }
}
