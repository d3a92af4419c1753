package respite.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.journal.Preview;
import respite.journal.Rating;
import respite.journal.Scope;
import respite.port.Attachment;
import respite.talk.Contents;
import respite.talk.SentFile;
import respite.talk.effect.ExportKind;

/** The files as they are handed out, the example of each, and the table's rules. */
class ExportsTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/export");
  private static final String DOCS = "docs/exports.md";

  /** Run with {@code -Drespite.accept=true} to accept a change, and read what changed. */
  @ParameterizedTest
  @EnumSource
  void theExampleStaysTheSame(ExportKind kind) throws IOException {
    Attachment file = Exports.make(kind, MadeUp.journal(), MadeUp.TODAY);
    Path example = EXAMPLES.resolve(file.name());
    if (Boolean.getBoolean("respite.accept")) {
      Files.write(example, file.content());
    }
    assertThat(file.content())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(Files.readString(example));
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyJournalHasAFileToo(ExportKind kind) {
    assertThat(Exports.make(kind, Journal.EMPTY, MadeUp.TODAY).content()).isNotEmpty();
  }

  @Test
  void everyColumnAndEveryKindIsDocumented() throws IOException {
    String docs = Files.readString(Path.of(DOCS));
    for (var column : CsvColumn.values()) {
      assertThat(docs).contains("| " + column.heading() + " |");
    }
    for (var kind : Entry.class.getPermittedSubclasses()) {
      assertThat(docs).contains("| `" + Words.of(kind.getSimpleName()) + "` |");
    }
  }

  @Test
  void theTableHasARowForEachEntryAndNoCellIsAFormula() throws IOException {
    for (int seed = 1; seed <= 30; seed++) {
      Journal journal = RandomJournal.of(seed, 80);
      String text = text(ExportKind.CSV, journal);
      assertThat(text).startsWith("\uFEFF\"day\",\"recorded\"").endsWith("\r\n");
      List<String[]> rows = rows(text);
      assertThat(rows).hasSize(1 + journal.entries().size());
      for (String[] row : rows) {
        assertThat(row).hasSize(CsvColumn.values().length);
        assertThat(row).noneMatch(cell -> cell.strip().matches("(?s)[=+\\-@].*"));
        assertThat(row).noneMatch(cell -> cell.matches("(?s)[\\t\\r\\n].*"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "  =1", "\u00a0=1", "＝1"})
  void whatBeginsLikeAFormulaIsMadeText(String words) {
    assertThat(PlainCell.of(words)).isEqualTo("'" + words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slept badly;~=1+1",
        "a;~ -2",
        "~=a;~@b|~+c",
        "a\n~=1+1\r~\n~\t~-1",
        "b, -2; no=yes"
      })
  void whatWouldBeginACellWhereOthersSplitIsMadeText(String marked) {
    assertThat(PlainCell.of(marked.replace("~", ""))).isEqualTo(marked.replace('~', '\''));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a=b", "7-8", "שלום", "'quoted", "🙂"})
  void otherWordsStayAsTheyAre(String words) {
    assertThat(PlainCell.of(words)).isEqualTo(words);
  }

  /** Fifty years of evenings: each file is small enough to send, and soon there. */
  @Test
  void twentyThousandEntriesAreNoTrouble() {
    Journal journal = years();
    long start = System.nanoTime();
    for (var kind : ExportKind.values()) {
      assertThat(Exports.make(kind, journal, MadeUp.TODAY).content().length).isLessThan(45_000_000);
    }
    byte[] json = Exports.make(ExportKind.JSON, journal, MadeUp.TODAY).content();
    assertThat(json.length).isLessThan(SentFile.MOST_BYTES);
    if (Exports.read(json, MadeUp.TODAY) instanceof Contents.Sound(var file, _)) {
      assertThat(Preview.of(file, journal, RoundTripTest.AT).known()).isEqualTo(20_000);
      assertThat(Preview.of(file, Journal.EMPTY, RoundTripTest.AT).added()).isEqualTo(20_000);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
  }

  private static Journal years() {
    var changes = new ArrayList<Change>();
    for (int i = 1; i <= 20_000; i++) {
      LocalDate day = MadeUp.TODAY.minusDays(20_000 - i);
      Instant made = day.atTime(20, 0).toInstant(ZoneOffset.UTC);
      changes.add(
          new Change.Recorded(
              new Entry.Pain(
                  new EntryId(i),
                  day,
                  made,
                  OptionalLong.of(i),
                  Scope.DAY,
                  Rating.of(i % 11),
                  "a night like many, made up",
                  List.of())));
    }
    return Journal.EMPTY.with(changes);
  }

  private static String text(ExportKind kind, Journal journal) {
    byte[] bytes = Exports.make(kind, journal, MadeUp.TODAY).content();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<String[]> rows(String text) throws IOException {
    try (var rows =
        CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build()
            .readerFor(String[].class)
            .<String[]>readValues(text.substring(1))) {
      return rows.readAll();
    }
  }
}
