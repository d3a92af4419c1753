package respite.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import respite.Sample;
import respite.answers.Alarm;
import respite.answers.Understanding;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.Extra;
import respite.journal.Journal;
import respite.journal.JournalFile;
import respite.journal.Preferences;
import respite.journal.Scope;
import respite.journal.Treatment;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.FileFault;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Line;
import respite.talk.effect.MediaKind;
import respite.talk.session.FileId;
import respite.talk.session.Flow;
import respite.talk.session.Session;

/** Random people: whatever they do, they are answered, and the journal stays in order. */
class TalkWalkTest {
  private static final int STEPS = 60;
  private static final List<String> TEXTS =
      List.of(
          "/start",
          "/start log",
          "/start relief",
          "/start x",
          "/log",
          "/history",
          "/help",
          "/privacy",
          "/cancel",
          "/clock",
          "/demo",
          "/delete",
          "delete",
          "/now",
          "/now 6 stabbing",
          "/undo",
          "12 nov",
          "3 days ago",
          "ibuprofen, paracetamol",
          "/settings",
          "/settings",
          "/start settings",
          "21:15",
          "01:00",
          "/infusion",
          "/infusion",
          "/relief",
          "tomorrow",
          "/nonsense",
          "7",
          "7 bad night",
          "seven",
          "7.5",
          "11",
          "-1",
          "yesterday 5",
          "mon 4",
          "pain 6 lower back took 2 ibuprofen",
          "slept 4h, pain 8",
          "6/10 this morning",
          "pain 6 at 3",
          "on 12/11 pain 6.5 neck",
          "infusion today at 3pm",
          "pain 5, nasal spray yesterday",
          "berlin",
          "usa",
          "14:20",
          "how long does relief last?",
          "can I drive after it?",
          "7 and how long does it last?",
          "bad night",
          " ",
          "🙂",
          "🙂🙂🙂",
          "<script>alert(1)</script>",
          "*bold* _it_",
          "שלום 7",
          "' OR 1=1 --",
          "I want to kill myself",
          "x".repeat(4096),
          "7 ".repeat(2048));

  private static final JournalFile FILE = OldJournal.file(15);

  private static final Preferences ALL_EXTRAS = Preferences.USUAL.offering(List.of(Extra.values()));

  private final Talk talk = new Talk(Sample.article());

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyDeedIsAnsweredAndNoStateIsADeadEnd(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var session = Session.NEW;
    var journal = Journal.EMPTY;
    var at = Instant.parse("2026-03-20T07:00:00Z");
    var buttons = new ArrayList<String>(List.of("e.20260320.5", "u.1.0", "f.1.1.yes", "junk"));
    long message = 1;
    for (int step = 0; step < STEPS; step++) {
      at = at.plus(Duration.ofMinutes(random.nextInt(600)));
      Event event = anyEvent(random, buttons, session, message++);
      Turn turn = talk.turn(session, journal, opened(random, session, journal, event, at), at);

      assertAnswered(event, turn);
      for (Effect effect : turn.effects()) {
        buttons.addAll(data(effect));
        assertWorded(effect);
      }
      journal = turn.receipt().isPresent() ? Journal.EMPTY : journal.with(turn.changes());
      session = turn.next();
      if (journal.consent().isPresent() && journal.preferences().equals(Preferences.USUAL)) {
        journal = journal.with(new Change.Preferred(ALL_EXTRAS));
      }
      assertInOrder(journal);
    }
    assertThat(talk.turn(session, journal, said("/help", 1), at).effects()).hasSize(1);
    assertThat(talk.turn(session, journal, said("/cancel", 1), at).next().flow())
        .isEqualTo(new Flow.Idle());
  }

  /** A file holds a journal of some years ago, or none, or cannot be fetched. */
  private Event opened(
      RandomGenerator random, Session session, Journal journal, Event event, Instant at) {
    return talk.wants(session, journal, event, at)
        .<Event>map(file ->
            new Event.Opened(
                (Event.OnFile) event,
                switch (random.nextInt(6)) {
                  case 0 -> new Contents.OutOfReach();
                  case 1 -> new Contents.Faulty(List.of(new FileFault.NoJournal()));
                  case 2 -> new Contents.Sound(FILE, "other bytes");
                  default -> new Contents.Sound(FILE, "bytes");
                }))
        .orElse(event);
  }

  private static void assertAnswered(Event event, Turn turn) {
    int answers = turn.effects().size() + (turn.toast().isPresent() ? 1 : 0);
    int least = event instanceof Event.ReminderDue ? 0 : 1;
    assertThat(answers).as("answers to %s", event).isBetween(least, 2);
  }

  private static void assertWorded(Effect effect) {
    var words = Sample.english();
    if (!(effect instanceof Effect.Worded worded)) {
      return;
    }
    Line line =
        switch (worded) {
          case Effect.Say say -> say.line();
          case Effect.Edit edit -> edit.line();
          case Effect.Leave leave -> leave.receipt();
        };
    assertThat(words.of(line).html()).isNotBlank();
    assertThat(words.toast(line)).isNotBlank().hasSizeLessThanOrEqualTo(200);
  }

  private static void assertInOrder(Journal journal) {
    List<Entry.Pain> averages =
        journal.pains().stream().filter(pain -> pain.scope() == Scope.DAY).toList();
    assertThat(averages).extracting(Entry::about).doesNotHaveDuplicates();
    assertThat(journal.of(Entry.Told.class))
        .extracting(told -> told.about() + " " + told.detail().extra())
        .doesNotHaveDuplicates();
    assertThat(journal.entries()).extracting(entry -> entry.id().number()).isSorted();
    if (journal.consent().isEmpty()) {
      assertThat(journal).isEqualTo(Journal.EMPTY);
    }
    for (Entry entry : journal.entries()) {
      if (entry instanceof Entry.Treated treated
          && treated.treatment().standing() == Treatment.Standing.PLANNED) {
        continue; // only a plan may lie ahead
      }
      assertThat(entry.about()).isBeforeOrEqualTo(journal.dayOf(entry.made()).plusDays(1));
    }
  }

  private static Event anyEvent(
      RandomGenerator random, List<String> buttons, Session session, long message) {
    return switch (random.nextInt(11)) {
      case 9 ->
          new Event.Brought(
              new SentFile(
                  new FileId("file" + random.nextInt(3)),
                  random.nextInt(4) > 0 ? "journal.json" : "respite-journal-2024-01-01.csv",
                  "",
                  OptionalLong.of(random.nextInt(8) > 0 ? 900 : 1L << 40)),
              "",
              Understanding.nothing(),
              message);
      case 0, 1, 2 -> said(TEXTS.get(random.nextInt(TEXTS.size())), message);
      case 3, 4, 5, 6 -> new Event.Pressed(newest(random, buttons), 1 + random.nextLong(message));
      case 7 -> {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        yield new Event.Edited(text, Sample.understanding().of(text), 1 + random.nextLong(message));
      }
      case 8 ->
          new Event.Showed(
              MediaKind.values()[random.nextInt(MediaKind.values().length)],
              "",
              new Understanding(new Alarm.None(), List.of()),
              message);
      default ->
          session
              .due()
              .<Event>map(due -> new Event.ReminderDue(due.day()))
              .orElseGet(() -> said("/start", message));
    };
  }

  private static String newest(RandomGenerator random, List<String> buttons) {
    int back = Math.min(buttons.size(), 1 + random.nextInt(random.nextBoolean() ? 6 : 60));
    return buttons.get(buttons.size() - back);
  }

  private static Event said(String text, long message) {
    return new Event.Said(text, Sample.understanding().of(text), message);
  }

  private static List<String> data(Effect effect) {
    Keyboard keyboard =
        switch (effect) {
          case Effect.Say say -> say.keyboard();
          case Effect.Edit edit -> edit.keyboard();
          case Effect.Leave _ -> Keyboard.NONE;
          case Effect.Chart chart -> chart.keyboard();
          case Effect.File _ -> Keyboard.NONE;
        };
    return keyboard.rows().stream().flatMap(List::stream).map(Button::data).toList();
  }
}
