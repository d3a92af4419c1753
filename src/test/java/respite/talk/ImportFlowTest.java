package respite.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.Sample;
import respite.answers.Understanding;
import respite.export.Exports;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.effect.ExportKind;
import respite.talk.effect.FileFault;
import respite.talk.effect.ImportLine;
import respite.talk.effect.Line;
import respite.talk.session.Act;
import respite.talk.session.FileId;

/** What a transcript would tell at too great a length: large files, and files nobody opens. */
class ImportFlowTest {
  private static final Instant NOW = Instant.parse("2026-11-24T18:05:00Z");
  private static final FileId FILE = new FileId("made-up");

  private final Talk talk = new Talk(Sample.article());
  private final Chat chat = new Chat(NOW);

  @Test
  void aLargeJournalIsOneActThatOneTapTakesBack() {
    settle();
    chat.says("6");
    Journal before = chat.journal();
    bring(OldJournal.of(200));
    assertThat(chat.journal().entries())
        .hasSize(before.entries().size() + 402)
        .startsWith(before.entries().toArray(Entry[]::new));
    assertThat(chat.session().last().orElseThrow().parts())
        .containsExactly(
            new Act.Touched.MadeMany(before.nextId(), chat.journal().entries().getLast().id()));
    chat.presses("Undo");
    assertThat(chat.news()).anyMatch(line -> line.contains("402 entries that came from the file"));
    assertThat(chat.journal().entries()).isEqualTo(before.entries());
    assertThat(chat.session().last().orElseThrow().parts())
        .as("what was taken back is not kept in the session")
        .hasSize(1);
    chat.says("/undo");
    assertThat(chat.news()).anyMatch(line -> line.contains("There is nothing to take back."));
  }

  @Test
  void whatIsBroughtInTwiceIsThereOnce() {
    settle();
    bring(OldJournal.of(30));
    Journal once = chat.journal();
    send(OldJournal.of(30));
    assertThat(chat.news()).anyMatch(line -> line.contains("All are here already."));
    assertThat(chat.journal()).isEqualTo(once);
    bring(OldJournal.of(40));
    assertThat(chat.journal().entries())
        .startsWith(once.entries().toArray(Entry[]::new))
        .hasSize(82);
    assertThat(chat.journal().treatments()).hasSize(1);
  }

  /** Nobody waits for a download where its contents could change nothing. */
  @Test
  void onlyWhatMayBeAJournalIsOpenedAndOnlyForWhoAgreed() {
    assertThat(wanted(file("a.json", 900), Understanding.nothing())).isFalse();
    settle();
    assertThat(wanted(file("a.json", 900), Understanding.nothing())).isTrue();
    assertThat(wanted(file("A.JSON", 900), Understanding.nothing())).isTrue();
    assertThat(wanted(file("a.json", SentFile.MOST_BYTES), Understanding.nothing())).isTrue();
    assertThat(wanted(file("a.json", SentFile.MOST_BYTES + 1), Understanding.nothing())).isFalse();
    assertThat(wanted(file("a.zip", 900), Understanding.nothing())).isFalse();
    assertThat(wanted(file("", 900), Understanding.nothing())).isFalse();
    var alarm = Sample.understanding().of("I want to kill myself");
    assertThat(wanted(file("a.json", 900), alarm)).isFalse();
    assertThat(line(file("a.json", 900), alarm)).isInstanceOf(AlwaysLine.HelpNow.class);
    assertThat(line(file("a.json", 1L << 40), Understanding.nothing()))
        .isEqualTo(new ImportLine.Refused(List.of(new FileFault.TooLarge(SentFile.MOST_BYTES))));
  }

  /** A name of a file is of no use but for its ending: it is never said again. */
  @ParameterizedTest
  @ValueSource(
      strings = {"../../../etc/passwd.json", "<b>name</b>.json", "\u202Enosj.exe.json", "a\0.json"})
  void aNameIsNeverRepeated(String name) {
    settle();
    chat.brings(name, new byte[] {'{', '}'});
    assertThat(chat.news())
        .anyMatch(line -> line.contains("It is no journal of mine."))
        .noneMatch(
            line -> line.contains("passwd") || line.contains("name") || line.contains(".json"));
  }

  @Test
  void wordsFromInsideAFileAreNotRepeatedUnlessTheyArePlain() {
    settle();
    chat.brings(
        "a.json",
        "{\"format\":\"respite-journal\",\"version\":1,\"<a href='x'>\":1,\"unheardOf\":2}"
            .getBytes(StandardCharsets.UTF_8));
    var said = String.join("\n", chat.news());
    assertThat(said).contains("a field is missing").contains("unheardOf").doesNotContain("href");
  }

  private void settle() {
    chat.says("/start");
    chat.presses("Yes, keep my entries");
    chat.says("berlin");
    chat.news();
  }

  private void send(Journal journal) {
    byte[] file = Exports.make(ExportKind.JSON, journal, journal.dayOf(NOW)).content();
    chat.brings("respite-journal-2024-03-01.json", file);
  }

  private void bring(Journal journal) {
    send(journal);
    chat.presses("Bring it in");
  }

  private static SentFile file(String name, long bytes) {
    return new SentFile(FILE, name, "", OptionalLong.of(bytes));
  }

  private boolean wanted(SentFile file, Understanding caption) {
    var event = new Event.Brought(file, "", caption, 9);
    return talk.wants(chat.session(), chat.journal(), event, NOW).isPresent();
  }

  private Line line(SentFile file, Understanding caption) {
    var event = new Event.Brought(file, "", caption, 9);
    Turn turn = talk.turn(chat.session(), chat.journal(), event, NOW);
    return turn.effects().getFirst() instanceof Effect.Say say
        ? say.line()
        : new AlwaysLine.NoWords();
  }
}
