package respite.wording;

import respite.answers.Article;
import respite.talk.Command;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.AnswerLine;
import respite.talk.effect.ClockLine;
import respite.talk.effect.CourseLine;
import respite.talk.effect.DayLine;
import respite.talk.effect.DemoLine;
import respite.talk.effect.EntryLine;
import respite.talk.effect.EveningLine;
import respite.talk.effect.ExportLine;
import respite.talk.effect.ExtraLine;
import respite.talk.effect.HistoryLine;
import respite.talk.effect.ImportLine;
import respite.talk.effect.Label;
import respite.talk.effect.LeaveLine;
import respite.talk.effect.Line;
import respite.talk.effect.NoteLine;
import respite.talk.effect.ReminderLine;
import respite.talk.effect.ReportLine;
import respite.talk.effect.SettingsLine;
import respite.talk.effect.TreatmentLine;
import respite.talk.effect.WelcomeLine;

/** English, in the voice of a good night nurse: few words, warm, exact. */
public final class English implements Wording {
  private static final int LONGEST_TOAST = 200;

  private final Article article;
  private final String operator;
  private final Help help;

  /**
   * English for this copy of Respite.
   *
   * @param operator how to reach whoever runs this copy, as people read it
   * @param help where help is to be had
   */
  public English(Article article, String operator, Help help) {
    this.article = article;
    this.operator = operator;
    this.help = help;
  }

  /** What a command does, for the menu of commands. */
  public static String purpose(Command command) {
    return EnglishAlways.purpose(command);
  }

  @Override
  public Text of(Line line) {
    return new Text(
        switch (line) {
          case WelcomeLine welcome -> EnglishWelcome.words(welcome, Html.escape(operator));
          case ClockLine clock -> EnglishClock.words(clock);
          case EveningLine evening -> EnglishEvening.words(evening);
          case ReminderLine reminder -> EnglishReminders.words(reminder);
          case SettingsLine settings -> EnglishSettings.words(settings);
          case EntryLine entry -> EnglishEntries.words(entry);
          case NoteLine note -> EnglishNotes.words(note);
          case DayLine day -> EnglishDays.words(day);
          case LeaveLine leave -> EnglishLeave.words(leave);
          case DemoLine demo -> EnglishDemo.words(demo);
          case ExtraLine extra -> EnglishExtras.words(extra);
          case HistoryLine history -> EnglishHistory.words(history);
          case AnswerLine answer -> EnglishAnswers.words(answer, article);
          case TreatmentLine treatment -> EnglishTreatments.words(treatment);
          case CourseLine course -> EnglishCourses.words(course);
          case ReportLine report -> EnglishReport.words(report);
          case ExportLine export -> EnglishExport.words(export);
          case ImportLine brought -> EnglishImport.words(brought);
          case AlwaysLine always -> EnglishAlways.words(always, Html.escape(operator), help);
        });
  }

  @Override
  public String of(Label label) {
    return EnglishLabels.words(label, article);
  }

  @Override
  public String toast(Line line) {
    return Html.shortened(Html.plain(of(line).html()), LONGEST_TOAST);
  }
}
