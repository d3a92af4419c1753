package respite.wording;

import java.time.Duration;
import respite.journal.CheckIn;
import respite.journal.Grade;
import respite.journal.Route;
import respite.journal.Share;
import respite.journal.SideEffect;
import respite.journal.Verdict;

/** The journal's own terms in English, as they stand in sentences and on buttons. */
final class Terms {
  private Terms() {}

  /** "by drip". */
  static String by(Route route) {
    return switch (route) {
      case DRIP -> "by drip";
      case INJECTION -> "by injection";
      case NASAL -> "by nasal spray";
      case LOZENGE -> "by lozenge";
      case OTHER -> "by another route";
    };
  }

  /** "infusion". */
  static String name(Route route) {
    return switch (route) {
      case DRIP -> "infusion";
      case INJECTION -> "injection";
      case NASAL -> "nasal spray";
      case LOZENGE -> "lozenge";
      case OTHER -> "treatment";
    };
  }

  static String button(Route route) {
    return switch (route) {
      case DRIP -> "Drip into a vein";
      case INJECTION -> "Injection";
      case NASAL -> "Nasal spray";
      case LOZENGE -> "Lozenge";
      case OTHER -> "Another way";
    };
  }

  /** "dizziness". */
  static String name(SideEffect effect) {
    return switch (effect) {
      case DIZZINESS -> "dizziness";
      case NAUSEA -> "nausea";
      case FEELING_UNREAL -> "feeling unreal";
      case SLEEP_TROUBLE -> "trouble sleeping";
      case BLADDER_TROUBLE -> "bladder trouble";
    };
  }

  static String button(SideEffect effect) {
    return switch (effect) {
      case DIZZINESS -> "Dizziness";
      case NAUSEA -> "Nausea";
      case FEELING_UNREAL -> "Feeling unreal";
      case SLEEP_TROUBLE -> "Trouble sleeping";
      case BLADDER_TROUBLE -> "Bladder trouble";
    };
  }

  /** "much better". */
  static String name(Verdict verdict) {
    return switch (verdict) {
      case VERY_MUCH_BETTER -> "very much better";
      case MUCH_BETTER -> "much better";
      case A_LITTLE_BETTER -> "a little better";
      case NO_CHANGE -> "no change";
      case A_LITTLE_WORSE -> "a little worse";
      case MUCH_WORSE -> "much worse";
      case VERY_MUCH_WORSE -> "very much worse";
    };
  }

  static String button(Verdict verdict) {
    String name = name(verdict);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** "a day after". */
  static String name(CheckIn when) {
    return switch (when) {
      case DAY_AFTER -> "a day after";
      case WEEK_AFTER -> "a week after";
    };
  }

  static String name(Grade grade) {
    return switch (grade) {
      case VERY_BAD -> "very bad";
      case BAD -> "bad";
      case MIDDLING -> "so-so";
      case GOOD -> "good";
      case VERY_GOOD -> "very good";
    };
  }

  static String name(Share share) {
    return switch (share) {
      case NOTHING -> "nothing";
      case A_LITTLE -> "a little";
      case ABOUT_HALF -> "about half";
      case MOST -> "most";
      case ALL -> "all";
    };
  }

  /** "40 min", "1 h", "1 h 30 min". */
  static String length(Duration length) {
    long hours = length.toHours();
    int minutes = length.toMinutesPart();
    String hour = hours == 0 ? "" : hours + " h";
    String minute = minutes == 0 && hours > 0 ? "" : minutes + " min";
    return (hour + " " + minute).strip();
  }
}
