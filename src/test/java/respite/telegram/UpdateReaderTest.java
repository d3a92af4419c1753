package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Incoming.Group;
import respite.port.Incoming.Ignored;
import respite.port.Incoming.Private;
import respite.port.Person;
import respite.talk.SentFile;
import respite.talk.effect.MediaKind;
import respite.talk.session.FileId;

class UpdateReaderTest {
  private static final Instant SENT = Instant.ofEpochSecond(1_772_366_400);
  private static final Instant NOW = FixedCalendar.NOON.now();
  private static final String GROUP = "\"chat\":{\"id\":-100,\"type\":\"supergroup\"}";

  private final UpdateReader reader = new UpdateReader(FixedCalendar.NOON);

  @Test
  void aTextIsWhatWasWrittenAtTelegramsTime() {
    assertThat(read(Updates.message(1, "\"text\":\"7 bad <b>night</b>\"")))
        .isEqualTo(did(SENT, new Deed.Wrote("7 bad <b>night</b>", 5)));
  }

  @Test
  void anEmptyTextIsStillAText() {
    assertThat(read(Updates.message(1, "\"text\":\"\""))).isEqualTo(did(SENT, wrote("")));
  }

  @Test
  void textOfAnyScriptStaysAsItIs() {
    String text = "\u0645\u0631\u062D\u0628\u0627 \uD83D\uDE00 \u202E\u0667";
    assertThat(read(Updates.message(1, "\"text\":\"" + text + "\"")))
        .isEqualTo(did(SENT, wrote(text)));
  }

  @Test
  void aMessageWithoutADateIsOfNow() {
    String message =
        "\"message\":{\"message_id\":5,%s,%s,\"text\":\"7\"}".formatted(Updates.FROM, Updates.CHAT);
    assertThat(read(Updates.update(1, message))).isEqualTo(did(NOW, wrote("7")));
  }

  @Test
  void anEditedTextIsRewrittenNow() {
    assertThat(read(edited("\"text\":\"8\""))).isEqualTo(did(NOW, new Deed.Rewrote("8", 5)));
  }

  @Test
  void anEditOfWhatIsNoTextIsIgnored() {
    assertThat(read(edited("\"caption\":\"8\",\"photo\":[]"))).isInstanceOf(Ignored.class);
    assertThat(read(edited("\"location\":{\"latitude\":1,\"longitude\":2}")))
        .isInstanceOf(Ignored.class);
  }

  @Test
  void aTapCarriesItsDataMessageAndId() {
    assertThat(read(tap(Updates.FROM + ",\"message\":" + oldMessage(1_772_366_400))))
        .isEqualTo(did(NOW, new Deed.Tapped("s:7", 3, "cb")));
  }

  @Test
  void aTapUnderAMessageTelegramNoLongerShowsIsStillATap() {
    assertThat(read(tap(Updates.FROM + ",\"message\":" + oldMessage(0))))
        .isEqualTo(did(NOW, new Deed.Tapped("s:7", 3, "cb")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"Sample\"}",
        "\"message\":{\"message_id\":3,\"date\":0,\"chat\":{\"id\":7,\"type\":\"private\"}}",
        "\"from\":null,\"message\":null,\"inline_message_id\":\"x\"",
        "\"message\":{\"date\":0}"
      })
  void aTapThatLacksSomethingIsIgnored(String fields) {
    assertThat(read(tap(fields))).isInstanceOf(Ignored.class);
  }

  @Test
  void aTapWithoutDataIsIgnored() {
    String game = "\"game_short_name\":\"g\",\"message\":" + oldMessage(1);
    assertThat(
            read(
                Updates.update(
                    1, "\"callback_query\":{\"id\":\"cb\",%s,%s}".formatted(Updates.FROM, game))))
        .isInstanceOf(Ignored.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PHOTO|\"photo\":[{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1}]",
        "STICKER|\"sticker\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"type\":\"regular\"}",
        "VOICE|\"voice\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"duration\":3}",
        "VOICE|\"audio\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"duration\":3}",
        "VIDEO|\"video\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"duration\":3}",
        "VIDEO|\"video_note\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"length\":3}",
        "VIDEO|\"animation\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1,"
            + "\"duration\":1},\"document\":{\"file_id\":\"a\",\"file_unique_id\":\"b\"}",
        "DOCUMENT|\"document\":{\"file_id\":\"../a\",\"file_unique_id\":\"b\"}",
        "DOCUMENT|\"document\":{\"file_unique_id\":\"b\"}",
        "LOCATION|\"location\":{\"latitude\":1.5,\"longitude\":2.5}",
        "CONTACT|\"contact\":{\"phone_number\":\"1\",\"first_name\":\"Sample\"}",
        "OTHER|\"dice\":{\"emoji\":\"x\",\"value\":3}",
      })
  void whatIsNoTextIsShownWithItsCaption(MediaKind kind, String field) {
    assertThat(read(Updates.message(1, field))).isEqualTo(did(SENT, new Deed.Showed(kind, "", 5)));
    assertThat(read(Updates.message(1, field + ",\"caption\":\"7\"")))
        .isEqualTo(did(SENT, new Deed.Showed(kind, "7", 5)));
  }

  @Test
  void aFileIsToldWithAllThatIsKnownOfIt() {
    String plain = "\"document\":{\"file_id\":\"a_B-9\",\"file_unique_id\":\"b\"";
    assertThat(read(Updates.message(1, plain + "}")))
        .isEqualTo(did(SENT, new Deed.Brought(file("", "", OptionalLong.empty()), "", 5)));
    String name = "../../etc/passwd\\u0000.json";
    String whole =
        plain
            + ",\"file_name\":\"%s\",\"mime_type\":\"application/json\",".formatted(name)
            + "\"file_size\":99999999999},\"caption\":\"7\"";
    var sent =
        file("../../etc/passwd\0.json", "application/json", OptionalLong.of(99_999_999_999L));
    assertThat(read(Updates.message(1, whole)))
        .isEqualTo(did(SENT, new Deed.Brought(sent, "7", 5)));
  }

  private static SentFile file(String name, String mediaType, OptionalLong bytes) {
    return new SentFile(new FileId("a_B-9"), name, mediaType, bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"pinned_message\":{\"message_id\":3,\"date\":0,"
            + "\"chat\":{\"id\":7,\"type\":\"private\"}}",
        "\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":9}",
        "\"write_access_allowed\":{}",
        "\"a_kind_nobody_knows\":{}",
        "\"text\":null",
        "\"text\":\"7\",\"via_bot\":{\"id\":9,\"is_bot\":true,\"first_name\":\"Other\"}"
      })
  void whatNobodyMeantForUsIsIgnored(String field) {
    assertThat(read(Updates.message(1, field))).isInstanceOf(Ignored.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"7\"",
        "\"chat\":{\"id\":7,\"type\":\"private\"},\"from\":{\"id\":9,\"is_bot\":true,"
            + "\"first_name\":\"Other\"},\"text\":\"7\"",
        "\"text\":\"7\""
      })
  void aMessageOfNobodyIsIgnored(String fields) {
    String message = "\"message\":{\"message_id\":5,\"date\":1," + fields + "}";
    assertThat(read(Updates.update(1, message))).isInstanceOf(Ignored.class);
  }

  /** In a private chat the person and the chat have one number; anything else is forged. */
  @Test
  void whatSomebodyDoesInAnothersChatIsIgnored() {
    String from = "\"from\":{\"id\":8,\"is_bot\":false,\"first_name\":\"Sample\"}";
    String text =
        "{\"message_id\":5,\"date\":1,%s,%s,\"text\":\"7\"}".formatted(from, Updates.CHAT);
    var foreign = new Ignored(1, "somebody in another's chat");
    assertThat(read(Updates.update(1, "\"message\":" + text))).isEqualTo(foreign);
    assertThat(read(Updates.update(1, "\"edited_message\":" + text))).isEqualTo(foreign);
    assertThat(read(tap(from + ",\"message\":" + oldMessage(1)))).isEqualTo(foreign);
    assertThat(read(membership(Updates.CHAT, "kicked").replace(Updates.FROM, from)))
        .isEqualTo(foreign);
  }

  @ParameterizedTest
  @ValueSource(strings = {"message", "edited_message", "channel_post"})
  void anythingFromAGroupOrAChannelIsTheGroups(String kind) {
    String fields = "\"%s\":{\"message_id\":5,\"date\":1,%s,\"text\":\"7\"}".formatted(kind, GROUP);
    assertThat(read(Updates.update(1, fields))).isEqualTo(new Group(1, -100));
  }

  @Test
  void aTapInAGroupIsTheGroups() {
    String message = "\"message\":{\"message_id\":3,\"date\":1," + GROUP + "}";
    assertThat(read(tap(Updates.FROM + "," + message))).isEqualTo(new Group(1, -100));
  }

  @Test
  void beingAddedToAGroupIsTheGroupsAndLeavingOneIsNothing() {
    assertThat(read(membership(GROUP, "member"))).isEqualTo(new Group(1, -100));
    assertThat(read(membership(GROUP, "administrator"))).isEqualTo(new Group(1, -100));
    assertThat(read(membership(GROUP, "left"))).isInstanceOf(Ignored.class);
    assertThat(read(membership(GROUP, "kicked"))).isInstanceOf(Ignored.class);
    String farewell =
        "\"message\":{\"message_id\":5,\"date\":1,%s,\"left_chat_member\":{\"id\":42,"
            + "\"is_bot\":true,\"first_name\":\"Sample\"}}";
    assertThat(read(Updates.update(1, farewell.formatted(GROUP)))).isInstanceOf(Ignored.class);
  }

  @Test
  void blockingAndUnblockingAreDeeds() {
    assertThat(read(membership(Updates.CHAT, "kicked"))).isEqualTo(did(NOW, new Deed.Blocked()));
    assertThat(read(membership(Updates.CHAT, "member"))).isEqualTo(did(NOW, new Deed.Unblocked()));
  }

  @Test
  void otherKindsAreIgnoredByName() {
    assertThat(read(Updates.update(1, "\"poll_answer\":{\"poll_id\":\"1\",\"option_ids\":[]}")))
        .isEqualTo(new Ignored(1, "poll_answer"));
    assertThat(read(Updates.update(1, "\"New <Kind>\":{}"))).isEqualTo(new Ignored(1, "ewind"));
    assertThat(read("{\"update_id\":1}")).isEqualTo(new Ignored(1, "nothing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "null",
        "[]",
        "{\"update_id\":1,\"message\":\"7\"}",
        "{\"update_id\":1,\"message\":[]}",
        "{\"update_id\":1,\"message\":{\"date\":\"soon\"}}",
        "{\"update_id\":1,\"my_chat_member\":{\"new_chat_member\":7}}"
      })
  void whatCannotBeReadIsEmptyOrIgnored(String update) {
    assertThat(reader.read(1, Updates.json(update)))
        .satisfiesAnyOf(
            read -> assertThat(read).isEmpty(),
            read -> assertThat(read).get().isInstanceOf(Ignored.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"update_id\":\"1\"}", "{\"update_id\":1.5}", "{\"update_id\":null}", "[]", "{}"})
  void anUpdateMayHaveNoNumber(String update) {
    assertThat(UpdateReader.numberOf(Updates.json(update))).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void damagedUpdatesNeverThrow(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    String whole = tap(Updates.FROM + ",\"message\":" + oldMessage(1));
    for (String update : new String[] {whole, Updates.text(1), membership(GROUP, "member")}) {
      var damaged = Damage.to(Updates.json(update), random);
      assertThat(reader.read(1, damaged)).isNotNull();
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  private Incoming read(String update) {
    return reader.read(1, Updates.json(update)).orElseThrow();
  }

  private static Private did(Instant at, Deed deed) {
    return new Private(1, new Person(Updates.PERSON), at, deed);
  }

  private static Deed.Wrote wrote(String text) {
    return new Deed.Wrote(text, 5);
  }

  private static String edited(String fields) {
    return Updates.message(1, "\"edit_date\":1772366500," + fields)
        .replace("\"message\":", "\"edited_message\":");
  }

  private static String tap(String fields) {
    return Updates.update(
        1, "\"callback_query\":{\"id\":\"cb\",\"data\":\"s:7\",%s}".formatted(fields));
  }

  private static String oldMessage(long date) {
    return "{\"message_id\":3,\"date\":%d,%s}".formatted(date, Updates.CHAT);
  }

  private static String membership(String chat, String status) {
    String bot = "\"user\":{\"id\":42,\"is_bot\":true,\"first_name\":\"Sample\"}";
    return Updates.update(
        1,
        ("\"my_chat_member\":{%s,%s,\"date\":1,\"old_chat_member\":{\"status\":\"left\",%s},"
                + "\"new_chat_member\":{\"status\":\"%s\",%s}}")
            .formatted(chat, Updates.FROM, bot, status, bot));
  }
}
