package respite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send that nobody asked for; one running program, a newcomer for each test. */
class MisuseIT {
  @TempDir static Path directory;
  private static RunningProgram program;
  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    program = new Home(directory).run();
    sandbox = new Sandbox(program.address());
  }

  @AfterAll
  static void stop() {
    assertThat(program.stop()).as(program.output()).isZero();
  }

  @Test
  void aGroupIsToldWhereAJournalBelongsAndLeft() {
    var person = sandbox.newcomer().settled();
    var settings = Map.of("title", "Made-up group", "addedBy", person.person());
    var group = sandbox.chat(sandbox.post("groups", settings).path("id").asLong());
    String line = group.awaitReply("A pain journal belongs in a private chat").text();
    assertThat(line).contains("https://t.me/");
    Awaitility.await().until(() -> !member(group));
    raw(
        "{'message':{'message_id':9,'date':1,'chat':{'id':%d,'type':'group','title':'x'},"
            + "'from':{'id':%d,'is_bot':false,'first_name':'x'},'text':'7 said in a group'}}",
        group, person);
    assertThat(person.history()).doesNotContain("said in a group");
    assertThat(group.replies()).filteredOn(seen -> !seen.text().isEmpty()).hasSize(1);
  }

  @Test
  void whatIsNoTextGetsOneLineAndTheSameButtons() {
    var chat = sandbox.newcomer();
    Seen welcome = chat.say("/start", "May I keep your entries?");
    for (String kind : List.of("photo", "voice", "sticker", "document")) {
      Seen reply = chat.send(kind, "I can't read a " + kind);
      assertThat(reply.text()).contains("I have not kept it");
      assertThat(reply.rows()).isEqualTo(welcome.rows());
    }
  }

  @Test
  void anEditedMessageMayChangeItsEntryAndNoOther() {
    var chat = sandbox.newcomer().settled();
    chat.press("5", "5 for ");
    long noted = chat.say("7 after a walk");
    chat.awaitAfter(noted, "7 right now");
    chat.edit(noted, "8 after a walk");
    chat.awaitAfter(noted, "Change 7 to 8");
    chat.press("Change to 8", "Changed from 7 to 8");
    long asked = chat.say("how long does relief last?");
    chat.awaitAfter(asked, "24 to 48 hours");
    chat.edit(asked, "how long does it last?");
    chat.awaitAfter(asked, "Your journal is as it was");
    assertThat(chat.history()).contains("8 – after a walk").doesNotContain("7 –");
  }

  @Test
  void aButtonOfAnOldMessageChangesNothing() {
    var chat = sandbox.newcomer();
    Seen welcome = chat.say("/start", "May I keep your entries?");
    chat.press("Yes, keep my entries", "what time is it for you?");
    Seen.Button agree = welcome.button("Yes, keep my entries").orElseThrow();
    assertThat(chat.toast(chat.press(welcome, agree))).contains("That question is closed");
  }

  @Test
  void aSecondTapCorrectsAndTheSameTapTwiceDoesNothing() {
    var chat = sandbox.newcomer().settled();
    Seen question = chat.awaitReply("How was your pain");
    Seen.Button five = question.button("5").orElseThrow();
    Seen.Button six = question.button("6").orElseThrow();
    String first = chat.press(question, five);
    String same = chat.press(question, five);
    String racing = chat.press(question, six);
    assertThat(chat.toast(first)).isEmpty();
    assertThat(chat.toast(same)).isEqualTo("Already noted: 5.");
    assertThat(chat.toast(racing)).isEmpty();
    assertThat(chat.awaitReply("Changed from 5 to 6").id()).isEqualTo(question.id());
    assertThat(chat.history()).containsOnlyOnce(": 6 (corrected").doesNotContain(": 5");
  }

  @ParameterizedTest
  @CsvSource({
    "log, How was your pain",
    "relief, your journal has no treatment",
    "report, Your journal is empty so far",
    "anything, How was your pain"
  })
  void aLinkLeadsWhereItPromisedThroughConsent(String payload, String arrival) {
    var chat = sandbox.newcomer();
    chat.follow(payload, "May I keep your entries?");
    chat.press("Yes, keep my entries", "what time is it for you?");
    chat.say("Berlin", arrival);
  }

  @Test
  void whateverIsTypedComesBackAsItWas() {
    var chat = sandbox.newcomer().settled();
    chat.press("5", "5 for ");
    var notes =
        List.of(
            "<b>bold</b> &amp; <script>x</script>",
            "*stars* _lines_ [a](tg://x) `code`",
            "כאב רע בלילה",
            "\u202Eturned\u202C round",
            "😖 👩🏽‍⚕️ night");
    for (String note : notes) {
      chat.say("7 " + note, "Note: " + note);
    }
    assertThat(chat.history()).contains(notes);
  }

  @Test
  void theLongestMessageIsKeptOnceAndNeverTooMuch() {
    var chat = sandbox.newcomer().settled();
    chat.press("5", "5 for ");
    chat.say("7 " + "<&> ".repeat(1022) + "at end", "7 right now");
    chat.say("<&".repeat(2048));
    chat.say("👩🏽‍⚕️".repeat(585));
    chat.awaitQuiet();
    assertThat(chat.history()).containsOnlyOnce("7 – <&> <&>");
  }

  @Test
  void unknownAndUnreadableUpdatesAreSetAside() {
    var chat = sandbox.newcomer().settled();
    raw("{'poll_answer':{'poll_id':'1','option_ids':[0]}}");
    raw("{'message':{'message_id':'no number','chat':[],'date':{}}}");
    raw("{'message':'no object'}");
    raw("{'callback_query':{'id':7}}");
    raw("{'something_new':{'a':[1,2,3]}}");
    raw("{}");
    chat.press("4", "4 for ");
    chat.say("3 still here", "Note: still here");
    Awaitility.await().until(() -> sandbox.undelivered() == 0);
  }

  @ParameterizedTest(name = "{0} times {1} from {2}, carried out first: {3}")
  @CsvSource({
    "2, 429, sendMessage, false",
    "2, 500, sendMessage, false",
    "2, 502, sendMessage, true",
    "2, hang, sendMessage, true",
    "2, drop, sendMessage, true",
    "2, 429, editMessageText, false",
    "1, 502, answerCallbackQuery, false",
    "2, 429, getUpdates, false",
    "2, 502, getUpdates, false",
    "2, drop, getUpdates, true",
    "3, 500, *, false"
  })
  void aFaultOfTelegramLosesAndDoublesNothing(
      int times, String kind, String method, boolean first) {
    var chat = sandbox.newcomer().settled();
    sandbox.fault(method, kind, times, first);
    chat.press("6", "6 for ");
    chat.say("5 in the storm", "Note: in the storm");
    chat.awaitQuiet();
    assertThat(sandbox.get("faults")).as("faults still to come").isEmpty();
    assertThat(chat.history()).containsOnlyOnce("in the storm").containsOnlyOnce(": 6");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void somebodyWhoBlockedTheBotIsHeardAgainWhenTheyReturn(boolean bySending) {
    var chat = sandbox.newcomer().settled();
    chat.press("6", "6 for ");
    if (bySending) {
      sandbox.fault("sendMessage", "403", 1, false);
      chat.say("5 unheard");
      Awaitility.await().until(() -> sandbox.get("faults").isEmpty());
    } else {
      chat.block(true);
      chat.block(false);
    }
    chat.say("4 back again", "Note: back again");
    assertThat(chat.history()).containsOnlyOnce("back again").contains(": 6");
  }

  private static boolean member(SandboxChat group) {
    return sandbox.get("chats/" + group.person()).path("botIsMember").asBoolean();
  }

  private static void raw(String update, SandboxChat... chats) {
    Object[] people = List.of(chats).stream().map(SandboxChat::person).toArray();
    sandbox.postText("updates/raw", update.replace('\'', '"').formatted(people));
  }
}
