package respite.wording;

import java.util.ArrayList;
import respite.journal.Entry;
import respite.journal.Scope;
import respite.journal.Treatment;
import respite.talk.effect.DayLine;

/** One entry of whatever kind, in English. */
final class EnglishEntry {
  private static final int SHOWN = 200;
  private static final int ON_BUTTON = 40;

  private EnglishEntry() {}

  /** In one line, without its day. */
  static String words(DayLine.Shown shown) {
    return words(shown.entry(), "at " + Days.clock(shown.madeAt()));
  }

  /** A form that an entry had. */
  static String words(Entry entry) {
    return words(entry, "at that moment");
  }

  /** In few words, for a button. */
  static String button(DayLine.Shown shown) {
    return Html.shortened(Words.first(Html.plain(words(shown))), ON_BUTTON);
  }

  /** " (corrected, late entry)"; empty when neither is so. */
  static String marks(DayLine.Shown shown) {
    var marks = new ArrayList<String>();
    if (shown.changed()) {
      marks.add("corrected");
    }
    if (shown.late()) {
      marks.add("late entry");
    }
    return marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
  }

  private static String words(Entry entry, String moment) {
    return switch (entry) {
      case Entry.Pain pain ->
          Scores.words(pain.rating())
              + (pain.scope() == Scope.DAY ? " on average" : "")
              + (pain.note().isEmpty() ? "" : " – " + text(pain.note()))
              + moment(pain, moment);
      case Entry.Remark remark -> "note: " + text(remark.text());
      case Entry.Treated treated -> treatment(treated.treatment());
      case Entry.Told told -> EnglishExtras.detail(told.detail());
      case Entry.Checked checked ->
          Terms.name(checked.when())
              + ": "
              + (checked.felt().isEmpty()
                  ? "no side effects"
                  : Words.list(checked.felt().stream().map(Terms::name).toList()));
      case Entry.Judged judged -> "your verdict: " + Terms.name(judged.verdict());
    };
  }

  private static String moment(Entry.Pain pain, String moment) {
    return pain.scope() == Scope.DAY ? "" : (pain.note().isEmpty() ? " " : ", ") + moment;
  }

  private static String treatment(Treatment treatment) {
    var parts = new ArrayList<String>();
    parts.add(
        (treatment.standing() == Treatment.Standing.PLANNED ? "planned: " : "")
            + Terms.name(treatment.route()));
    treatment.at().ifPresent(time -> parts.add(Days.clock(time)));
    treatment.length().ifPresent(time -> parts.add(Terms.length(time)));
    if (!treatment.dose().isEmpty()) {
      parts.add(text(treatment.dose()));
    }
    return String.join(", ", parts);
  }

  private static String text(String typed) {
    return Html.escape(Html.shortened(typed.replaceAll("\\s+", " "), SHOWN));
  }
}
