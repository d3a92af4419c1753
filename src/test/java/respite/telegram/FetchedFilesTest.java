package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.talk.Contents;
import respite.talk.SentFile;
import respite.talk.effect.FileFault;
import respite.talk.session.FileId;

/** What people send is fetched over real HTTP, within bounds, whatever the server does. */
class FetchedFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final FileId FILE = new FileId("BQACAgIAAxkBAAIB_made-up");
  private static final Contents READ = new Contents.Faulty(List.of(new FileFault.NoJournal()));
  private static final Contents TOO_LARGE =
      new Contents.Faulty(List.of(new FileFault.TooLarge(SentFile.MOST_BYTES)));

  private final List<byte[]> read = new CopyOnWriteArrayList<>();
  private FaultServer server;
  private BotApi api;
  private FetchedFiles files;

  @BeforeEach
  void begin() throws IOException {
    server = new FaultServer();
    begin(Duration.ofSeconds(30));
  }

  private void begin(Duration patience) {
    api = server.client(patience);
    files =
        new FetchedFiles(
            api,
            (bytes, _) -> {
              read.add(bytes);
              return READ;
            },
            patience);
  }

  @AfterEach
  void end() {
    api.close();
    server.close();
  }

  @Test
  void aFileIsAskedForByItsNameAndFetchedByItsPath() {
    found("documents/file_7.json").reply("file_7.json", body("{\"a\":1}"));
    assertThat(open()).isEqualTo(READ);
    assertThat(read).singleElement().isEqualTo("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    assertThat(server.calls("getFile").getFirst().body().path("file_id").asText())
        .isEqualTo(FILE.value());
    assertThat(server.calls("file_7.json").getFirst().path())
        .isEqualTo("/file/bot" + FaultServer.SECRET + "/documents/file_7.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../getMe",
        "documents/../../getMe",
        "documents/..",
        "./file",
        "documents//file_7.json",
        "documents/",
        "documents/%2e%2e/file",
        "documents\\\\file",
        "http://127.0.0.1:1/file",
        "documents/file_7.json?x=1",
        "documents/file_7.json#x",
        "documents/fi le"
      })
  void aPathThatIsNoneIsNeverAskedFor(String path) {
    found(path);
    assertThat(open()).isEqualTo(new Contents.OutOfReach());
    assertThat(server.calls()).hasSize(1);
    found("x".repeat(201));
    assertThat(open()).isEqualTo(new Contents.OutOfReach());
    assertThat(server.calls()).hasSize(2);
  }

  @Test
  void whatIsTooLargeIsNotReadWhetherItSaysSoOrNot() {
    String large = " ".repeat(SentFile.MOST_BYTES + 1);
    found("a").reply("a", body(large));
    assertThat(open()).isEqualTo(TOO_LARGE);
    found("b").reply("b", new FaultServer.Reply.Chunks(large));
    assertThat(open()).isEqualTo(TOO_LARGE);
    server.reply("getFile", FaultServer.error(400, "Bad Request: file is too big"));
    assertThat(open()).isEqualTo(TOO_LARGE);
    assertThat(read).isEmpty();
    found("c").reply("c", new FaultServer.Reply.Chunks(" ".repeat(SentFile.MOST_BYTES)));
    assertThat(open()).isEqualTo(READ);
    assertThat(read.getFirst()).hasSize(SentFile.MOST_BYTES);
  }

  /** A packed file stays packed, also where the server claims that packing is only the way. */
  @Test
  void nothingIsUnpacked() throws IOException {
    byte[] bomb = packed(new byte[50_000_000]);
    found("a").reply("a", new FaultServer.Reply.Packed(bomb));
    assertThat(open()).isEqualTo(READ);
    assertThat(read).singleElement().isEqualTo(bomb);
  }

  @Test
  void noRedirectIsFollowed() {
    found("a").reply("a", new FaultServer.Reply.Moved("/elsewhere"));
    assertThat(open()).isEqualTo(new Contents.OutOfReach());
    assertThat(server.calls("elsewhere")).isEmpty();
  }

  @Test
  void whateverFailsIsOutOfReach() {
    server.reply(
        "getFile",
        FaultServer.error(400, "Bad Request: wrong file_id"),
        FaultServer.tooMany(9),
        FaultServer.html(502),
        FaultServer.ok("{\"file_path\":null}"),
        FaultServer.ok("[]"),
        new FaultServer.Reply.Drop());
    for (int i = 0; i < 6; i++) {
      assertThat(open()).isEqualTo(new Contents.OutOfReach());
    }
    found("a").reply("a", FaultServer.html(404));
    assertThat(open()).isEqualTo(new Contents.OutOfReach());
    var drop = new FaultServer.Reply.Drop(); // asked again when it hit a connection of before
    found("b").reply("b", drop, drop, drop);
    assertThat(open()).isEqualTo(new Contents.OutOfReach());
    assertThat(read).isEmpty();
  }

  @Test
  void aServerThatDripsIsLeftInTime() {
    api.close();
    begin(Duration.ofMillis(800));
    found("a").reply("a", new FaultServer.Reply.Drip());
    long begin = System.nanoTime();
    assertThat(open()).isEqualTo(new Contents.OutOfReach());
    server.reply("getFile", new FaultServer.Reply.Drip());
    assertThat(open()).isEqualTo(new Contents.OutOfReach());
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aFaultDoesNotKeepTheNextFileOut() {
    for (int i = 0; i < 5; i++) {
      found("x/..");
      assertThat(open()).isEqualTo(new Contents.OutOfReach());
    }
    found("a").reply("a", body("{}"));
    assertThat(open()).isEqualTo(READ);
  }

  private Contents open() {
    return files.open(FILE, TODAY);
  }

  private FaultServer found(String path) {
    return server.reply(
        "getFile", FaultServer.ok("{\"file_id\":\"x\",\"file_path\":\"%s\"}".formatted(path)));
  }

  private static FaultServer.Reply body(String body) {
    return new FaultServer.Reply.Body(200, "application/octet-stream", body);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
