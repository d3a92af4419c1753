package respite.talk;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.answers.ArticleEntry;
import respite.answers.FactId;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Route;
import respite.journal.SideEffect;
import respite.journal.Verdict;
import respite.relief.Account;
import respite.relief.CourseRelief;
import respite.relief.Evidence;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.AnswerLine;
import respite.talk.effect.Button;
import respite.talk.effect.CourseLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;

/** How long relief lasts by the person's own entries: now, course by course, and by which rule. */
final class ReliefFlow {
  private static final String NOW = "now";
  private static final String COURSES = "all";
  private static final String RULE = "rule";

  /** More courses than that do not fit a screen. */
  private static final int SHOWN = 8;

  private static final int EVENINGS = 3;

  /** Fewer days than that have no middle worth naming. */
  private static final int ENOUGH_TOLD = 3;

  /** The fact that gives the overall range of relief: whichever entry carries it answers. */
  private static final FactId OVERALL_RANGE = new FactId("F09");

  private ReliefFlow() {}

  static Turn open(Scene scene) {
    return Turn.of(scene.session(), Effect.Say.of(now(scene), nowKeyboard(scene)));
  }

  static Turn pressed(Scene scene, String view, Effect.Target pressed) {
    return switch (view) {
      case NOW -> show(scene, now(scene), nowKeyboard(scene), pressed);
      case COURSES -> show(scene, courses(scene), coursesKeyboard(scene), pressed);
      case RULE ->
          show(scene, new CourseLine.Rule(), Keyboard.row(button(Label.Word.BACK, NOW)), pressed);
      default ->
          course(scene, new EntryId(Integer.parseInt(view)))
              .map(course -> show(scene, one(scene, course), oneKeyboard(scene, course), pressed))
              .orElseGet(() -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed()));
    };
  }

  /** What the journal adds to an answer about how long relief lasts. */
  static AnswerLine beside(Scene scene) {
    Account account = account(scene);
    return new AnswerLine.InYourJournal(
        account.latest().flatMap(course -> typical(account, course)),
        account.latest().map(course -> row(scene, course)));
  }

  private static Line now(Scene scene) {
    Account account = account(scene);
    return account
        .latest()
        .<Line>map(course ->
            new CourseLine.Now(
                course,
                scene.today(),
                evenings(account),
                verdict(scene, course),
                typical(account, course)))
        .orElseGet(() -> none(scene, account));
  }

  private static Line none(Scene scene, Account account) {
    int rated =
        (int)
            Stream.iterate(scene.today(), day -> day.minusDays(1))
                .limit(7)
                .filter(day -> account.evidence().history().on(day).isPresent())
                .count();
    var planned =
        Treatments.planned(scene.journal()).stream()
            .map(Entry.Treated::about)
            .filter(day -> !day.isBefore(scene.today()))
            .min(Comparator.naturalOrder());
    return new CourseLine.NoTreatment(rated, planned);
  }

  private static List<CourseLine.Evening> evenings(Account account) {
    return account.evidence().history().latest(EVENINGS).days().entrySet().stream()
        .map(day -> new CourseLine.Evening(day.getKey(), day.getValue().level()))
        .toList();
  }

  private static Optional<CourseLine.TypicalOf> typical(Account account, CourseRelief course) {
    return course
        .course()
        .route()
        .map(route -> new CourseLine.TypicalOf(route, account.typical(route)));
  }

  private static Line courses(Scene scene) {
    Account account = account(scene);
    var newest = account.courses().reversed();
    return new CourseLine.Courses(
        newest.stream().limit(SHOWN).map(course -> row(scene, course)).toList(),
        Math.max(0, newest.size() - SHOWN),
        Stream.of(Route.values())
            .filter(route ->
                account.courses().stream()
                    .anyMatch(course -> course.course().route().equals(Optional.of(route))))
            .map(route -> new CourseLine.TypicalOf(route, account.typical(route)))
            .toList());
  }

  private static Line one(Scene scene, CourseRelief course) {
    List<SideEffect> felt =
        scene.journal().of(Entry.Checked.class).stream()
            .filter(checked -> isOf(course, checked.treatment()))
            .flatMap(checked -> checked.felt().stream())
            .distinct()
            .sorted()
            .toList();
    return new CourseLine.One(row(scene, course), felt, beside(scene, course));
  }

  private static CourseLine.Beside beside(Scene scene, CourseRelief course) {
    var days =
        scene.journal().of(Entry.Told.class).stream()
            .filter(told -> told.about().isAfter(course.course().last()))
            .filter(told -> course.next().map(told.about()::isBefore).orElse(true))
            .map(Entry.Told::detail)
            .toList();
    return new CourseLine.Beside(
        middle(
            days.stream()
                .filter(Detail.Sleep.class::isInstance)
                .flatMap(detail -> ((Detail.Sleep) detail).how().stream())
                .toList()),
        middle(
            days.stream()
                .filter(Detail.Mood.class::isInstance)
                .map(detail -> ((Detail.Mood) detail).how())
                .toList()),
        middle(
            days.stream()
                .filter(Detail.Managed.class::isInstance)
                .map(detail -> ((Detail.Managed) detail).share())
                .toList()));
  }

  /** The lower middle one, so that it is always a step that was told. */
  private static <T extends Comparable<T>> Optional<T> middle(List<T> told) {
    return told.size() < ENOUGH_TOLD
        ? Optional.empty()
        : Optional.of(told.stream().sorted().toList().get((told.size() - 1) / 2));
  }

  private static CourseLine.Row row(Scene scene, CourseRelief course) {
    return new CourseLine.Row(course, verdict(scene, course));
  }

  private static Optional<Verdict> verdict(Scene scene, CourseRelief course) {
    return scene.journal().of(Entry.Judged.class).stream()
        .filter(judged -> isOf(course, judged.treatment()))
        .reduce((_, later) -> later)
        .map(Entry.Judged::verdict);
  }

  private static boolean isOf(CourseRelief course, EntryId treatment) {
    return course.course().infusions().stream()
        .anyMatch(infusion -> infusion.id().number() == treatment.number());
  }

  private static EntryId last(CourseRelief course) {
    return new EntryId(course.course().infusions().getLast().id().number());
  }

  private static Optional<CourseRelief> course(Scene scene, EntryId last) {
    return account(scene).courses().stream()
        .filter(course -> last(course).equals(last))
        .findFirst();
  }

  private static Account account(Scene scene) {
    return Account.of(Evidence.of(scene.journal(), scene.today()));
  }

  private static Keyboard nowKeyboard(Scene scene) {
    var article =
        scene.article().entries().stream()
            .filter(entry -> entry.facts().contains(OVERALL_RANGE))
            .map(ArticleEntry::id)
            .findFirst()
            .map(id -> new Button(new Label.Question(id), new Press.Ask(id).data()));
    var rows = new ArrayList<List<Button>>();
    if (account(scene).latest().isPresent()) {
      rows.add(
          List.of(button(Label.Word.MY_COURSES, COURSES), button(Label.Word.HOW_COMPUTED, RULE)));
    } else {
      rows.add(List.of(button(Label.Word.HOW_COMPUTED, RULE)));
    }
    article.ifPresent(button -> rows.add(List.of(button)));
    return new Keyboard(rows);
  }

  private static Keyboard coursesKeyboard(Scene scene) {
    var courses =
        account(scene).courses().reversed().stream()
            .limit(SHOWN)
            .map(course ->
                button(
                    new Label.CourseOf(course.course().last()),
                    Integer.toString(last(course).number())))
            .toList();
    var rows = pairs(courses);
    rows.add(List.of(button(Label.Word.BACK, NOW), button(Label.Word.HOW_COMPUTED, RULE)));
    return new Keyboard(rows);
  }

  /** Each of its treatments opens, where it can be changed, split off, or joined. */
  private static Keyboard oneKeyboard(Scene scene, CourseRelief course) {
    var treatments =
        course.course().infusions().reversed().stream()
            .limit(SHOWN)
            .map(infusion ->
                new Button(
                    new Label.Day(
                        infusion.day(),
                        (int) ChronoUnit.DAYS.between(scene.today(), infusion.day())),
                    new Press.Treated(new EntryId(infusion.id().number()), "back").data()))
            .toList();
    var rows = pairs(treatments);
    rows.add(List.of(button(Label.Word.MY_COURSES, COURSES), button(Label.Word.RELIEF_NOW, NOW)));
    return new Keyboard(rows);
  }

  private static List<List<Button>> pairs(List<Button> buttons) {
    var rows = new ArrayList<List<Button>>();
    for (int at = 0; at < buttons.size(); at += 2) {
      rows.add(buttons.subList(at, Math.min(at + 2, buttons.size())));
    }
    return rows;
  }

  private static Turn show(Scene scene, Line line, Keyboard keyboard, Effect.Target pressed) {
    return Turn.of(scene.session(), new Effect.Edit(pressed, line, keyboard));
  }

  private static Button button(Label label, String view) {
    return new Button(label, new Press.Relief(view).data());
  }
}
