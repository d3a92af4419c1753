package respite.talk.effect;

import java.time.LocalDate;
import java.time.LocalTime;
import respite.answers.AnswerId;
import respite.journal.Condition;
import respite.journal.Extra;
import respite.journal.Grade;
import respite.journal.Pause;
import respite.journal.Quality;
import respite.journal.Route;
import respite.journal.Share;
import respite.journal.SideEffect;
import respite.journal.Site;
import respite.journal.Verdict;

/** What stands on a button, as data. */
public sealed interface Label {
  /** A score of the scale. */
  record Score(int value) implements Label {}

  /** A place that keeps a clock, by the name of its zone's city. */
  record City(String name) implements Label {}

  /** A time of day. */
  record Time(LocalTime time) implements Label {}

  /** A day, a part of it, or a time, that something typed may be about. */
  record When(Occasion occasion) implements Label {}

  /** An entry of the article, by its question. */
  record Question(AnswerId entry) implements Label {}

  /** Change the score to that. */
  record ChangeTo(int score) implements Label {}

  /** An extra of a day, by its name. */
  record OfExtra(Extra extra) implements Label {}

  /** How something was. */
  record Graded(Grade grade) implements Label {}

  /** How much was managed. */
  record Managed(Share share) implements Label {}

  /** A place that hurts, and whether it is chosen. */
  record Where(Site site, boolean chosen) implements Label {}

  /** What pain feels like, and whether it is chosen. */
  record Felt(Quality quality, boolean chosen) implements Label {}

  /** A medicine in the person's words, and whether it is chosen. */
  record Medicine(String name, boolean chosen) implements Label {}

  /** A day. */
  record OnDay(LocalDate day) implements Label {}

  /** An entry, in few words. */
  record OfEntry(DayLine.Shown shown) implements Label {}

  /** What can be done with a day and its entries. */
  enum Deed implements Label {
    DONE,
    SAME_AS_YESTERDAY,
    SAME_AS_DAY_BEFORE,
    TAKE_OUT,
    ANSWER_FOR_DAY,
    ADD_DAY,
    ALL_DAYS,
    SEE_DAY,
    BACK_TO_DAY,
    CHANGE,
    CHANGE_NOTE,
    NO_NOTE,
    MOVE,
    DELETE,
    REPLACE,
    OTHER_DAY,
    CANCEL,
    KEEP_EVERYTHING
  }

  /** What stands on the buttons of the settings. */
  sealed interface OfSettings extends Label {
    /** Whether an extra is asked for; a tap changes that. */
    record ExtraAsked(Extra extra, boolean asked) implements OfSettings {}

    /** What somebody is treated for. */
    record TreatedFor(Condition condition) implements OfSettings {}

    /** Reminders rest for that reason. */
    record PauseFor(Pause.Reason why) implements OfSettings {}

    /** The evening question at that time, which the new clock shows at the usual hour. */
    record ByNewClock(LocalTime time) implements OfSettings {}

    /** The evening question at that time, which is the old hour on the new clock. */
    record ByOldClock(LocalTime time) implements OfSettings {}

    /** What can be changed. */
    enum Menu implements OfSettings {
      EVENING,
      PAUSE,
      I_AM_BACK,
      EXTRAS,
      DAY_END,
      ZONE,
      MORE,
      DONE
    }

    /** How the evening question comes. */
    enum Asking implements OfSettings {
      CHANGE_TIME,
      TURN_ON,
      TURN_OFF,
      ASK_TWICE,
      ASK_ONCE,
      WITH_SOUND,
      WITHOUT_SOUND,
      DISCREET,
      PLAIN
    }

    /** How long reminders rest. */
    enum Rest implements OfSettings {
      THREE_DAYS,
      A_WEEK,
      TWO_WEEKS,
      UNTIL_I_SAY
    }

    /** What is needed seldom. */
    enum Seldom implements OfSettings {
      CONDITION,
      DELETE
    }

    /** Whether reminders go on. */
    enum Again implements OfSettings {
      REMIND_AGAIN,
      NOT_YET
    }

    /** The way not to tell a condition. */
    enum Untold implements OfSettings {
      RATHER_NOT_SAY
    }
  }

  /** A day, as seen from today; the difference in days, past days negative. */
  record Day(LocalDate day, int fromToday) implements Label {}

  /** How a treatment was given. */
  record ByRoute(Route route) implements Label {}

  /** A length in minutes. */
  record Minutes(int minutes) implements Label {}

  /** Something felt after a treatment, and whether it is told. */
  record Effect(SideEffect effect, boolean chosen) implements Label {}

  /** A verdict, and whether it is the one given. */
  record Overall(Verdict verdict, boolean chosen) implements Label {}

  /** A course, by the day of its last infusion. */
  record CourseOf(LocalDate last) implements Label {}

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
    RIGHT,
    OTHER_DAY,
    OTHER_TIME,
    OTHER_ROUTE,
    SAME_ONE,
    ANOTHER_ONE,
    CANCEL,
    EARLIER_DAYS,
    LATER_DAYS,
    NO_TIME,
    HOW_LONG,
    DOSE,
    NEXT_ONE,
    NEW_COURSE,
    SAME_COURSE,
    COUNTS_AS_TREATMENT,
    USUAL_SCORE,
    PLACE_BY_DATE,
    AS_A_MEDICINE,
    CHANGE_IT,
    SHOW_IT,
    IT_TOOK_PLACE,
    IT_DID_NOT,
    ON_ANOTHER_DAY,
    NONE_OF_THESE,
    THAT_IS_ALL,
    RATHER_NOT,
    MY_COURSES,
    HOW_COMPUTED,
    RELIEF_NOW,
    NOT_WHAT_I_ASKED,
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
    AS_FHIR,
    BRING_IN,
    NO
  }
}
