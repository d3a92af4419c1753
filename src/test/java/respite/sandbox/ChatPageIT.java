package respite.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chat page in a real browser, with a bot that says what the test tells it. */
@Tag("browser")
class ChatPageIT {
  private static final String[] LOW = {"0", "1", "2", "3", "4", "5"};
  private static final String[] HIGH = {"6", "7", "8", "9", "10"};
  private static final String[] OTHER = {"Too bad to answer", "Later"};
  private static Chromium chromium;

  @TempDir Path directory;
  private SandboxServer server;
  private Http http;
  private ScriptedBot bot;
  private final List<String> complaints = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void start() {
    server = SandboxServer.start(0, directory);
    http = new Http(server);
    bot = new ScriptedBot(http);
    bot.introduce();
  }

  @AfterEach
  void stop() {
    pages.forEach(page -> page.context().close());
    server.close();
    Assertions.assertThat(complaints).as("errors on the browser's console").isEmpty();
  }

  @ParameterizedTest(name = "on a {0} in {1} colours")
  @CsvSource({"phone,LIGHT", "phone,DARK", "desktop,LIGHT", "desktop,DARK"})
  void aTalkLooksLikeAChat(String device, ColorScheme colours) {
    Page page = open(device.equals("phone") ? chromium.phone(colours) : chromium.desktop(colours));
    String name = device + "-" + colours.name().toLowerCase(Locale.ROOT);
    shoot(page, name + "-empty");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start")).click();
    assertThat(log(page)).containsText("/start");
    bot.say("I keep a <b>pain journal</b> with you, in a few seconds a day.\nSee /help.");
    http.say("7 bad night");
    long question = bot.ask("How was your pain today, on average?", LOW, HIGH, OTHER);
    http.post("chats/" + Http.YOU + "/press", press(question, 1, 0));
    bot.answerTap("", false);
    bot.edit(
        question,
        "6 for today. Last seven evenings ▅▆▆▅▇▆▆, the middle one is <b>6</b>.",
        new String[] {"Sleep", "Mood"},
        new String[] {"What I managed", "Note"},
        new String[] {"Undo"});
    bot.sendFile("sendPhoto", "photo", StandIns.of(Media.Kind.PHOTO), "Your last weeks (made up)");
    bot.sendFile("sendDocument", "document", StandIns.of(Media.Kind.DOCUMENT), "");
    http.send("POST", "sandbox/chats/" + Http.YOU + "/send?kind=voice", "");
    http.send("POST", "sandbox/chats/" + Http.YOU + "/send?kind=sticker", "");
    http.post("people", "{\"name\":\"Second person\",\"language\":\"de\"}");
    assertThat(log(page).locator(".sticker")).isVisible();
    shoot(page, name + "-files");
    bot.ask("How was your pain today, on average?", LOW, HIGH, OTHER);
    assertThat(log(page).getByText("Too bad to answer")).isVisible();
    shoot(page, name + "-question");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Commands")).click();
    assertThat(page.getByRole(AriaRole.MENUITEM)).hasCount(2);
    shoot(page, name + "-commands");
  }

  @Test
  void aTapEditsTheMessageInPlaceAndShowsTheAnswerAsAToastOrAnAlert() {
    http.say("/start");
    long question = bot.ask("How was today?", LOW, HIGH);
    Page page = open(chromium.phone(ColorScheme.LIGHT));
    page.getByRole(AriaRole.BUTTON, button("7")).tap();
    JsonNode tap = awaitUpdate("callback_query");
    Assertions.assertThat(tap.path("data").asText()).isEqualTo("b:1:1");
    assertThat(page.locator(".key[data-query]")).hasCount(1);
    bot.answerTap("7 is noted", false);
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("7 is noted");
    assertThat(page.locator(".key[data-query]")).hasCount(0);
    shoot(page, "phone-light-toast");
    bot.edit(question, "7 for today.", new String[] {"Undo"});
    assertThat(page.locator("article .text").last()).hasText("7 for today.");
    assertThat(page.locator(".edited")).hasCount(1);
    page.getByRole(AriaRole.BUTTON, button("Undo")).tap();
    assertThat(page.locator(".key[data-query]")).hasCount(1);
    bot.answerTap("Nothing is left to undo.", true);
    assertThat(page.locator("#alert")).isVisible();
    shoot(page, "phone-light-alert");
    page.getByRole(AriaRole.BUTTON, button("OK")).tap();
    assertThat(page.locator("#alert")).isHidden();
  }

  @Test
  void hostileTextsAreShownAndNeverRun() {
    String hostile =
        "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>";
    http.post("people", Json.write(Json.object().put("name", "<b>Eve</b>")));
    http.say(hostile);
    http.say("\u202Eright to left\u202C שלום 7 \uD83D\uDE42 https://example.org/?q=<i>");
    bot.ask(
        "&lt;script&gt;document.title='broken'&lt;/script&gt; <a href=\"javascript:alert(1)\">no link</a>",
        new String[] {"<i>button</i>"});
    Page page = open(chromium.desktop(ColorScheme.LIGHT));
    assertThat(page.locator("article .text").first()).hasText(hostile);
    assertThat(page.getByRole(AriaRole.BUTTON, button("<i>button</i>"))).isVisible();
    assertThat(page.locator("#log a")).hasCount(1);
    assertThat(page.locator("#log script, #log img")).hasCount(0);
    assertThat(page).hasTitle("Sandbox: chat with Respite");
    shoot(page, "desktop-light-hostile");
  }

  @Test
  void thePageIsUsedWithTheKeyboardAlone() {
    Page page = open(chromium.desktop(ColorScheme.DARK));
    page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).focus();
    page.keyboard().type("first");
    page.keyboard().press("Shift+Enter");
    page.keyboard().type("second");
    page.keyboard().press("Enter");
    assertThat(page.locator("article .text")).hasText("first\nsecond");
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.MENUITEM).first()).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("article .text").last()).hasText("/history");
    bot.ask("Choose", new String[] {"Left", "Right"});
    assertThat(page.getByRole(AriaRole.BUTTON, button("Right"))).isVisible();
    page.getByRole(AriaRole.BUTTON, button("Left")).focus();
    page.keyboard().press("Tab");
    assertThat(page.getByRole(AriaRole.BUTTON, button("Right"))).isFocused();
    shoot(page, "desktop-dark-focus");
    page.keyboard().press("Enter");
    Assertions.assertThat(awaitUpdate("callback_query").path("data").asText()).isEqualTo("b:0:1");
  }

  @Test
  void aMessageOfOnesOwnIsEdited() {
    http.say("7");
    Page page = open(chromium.phone(ColorScheme.DARK));
    page.getByRole(AriaRole.BUTTON, button("Edit: 7")).tap();
    assertThat(page.locator("#text")).hasValue("7");
    shoot(page, "phone-dark-editing");
    page.locator("#text").fill("8");
    page.getByRole(AriaRole.BUTTON, button("Send")).tap();
    assertThat(page.locator("article .text")).hasText("8");
    assertThat(page.locator("#editing")).isHidden();
    Assertions.assertThat(awaitUpdate("edited_message").path("text").asText()).isEqualTo("8");
  }

  @Test
  void answersOfferedByTheBotAreTapped() {
    http.say("/start");
    bot.offer("Where does it hurt?", "Head", "Back", "Everywhere");
    Page page = open(chromium.phone(ColorScheme.LIGHT));
    assertThat(page.locator("#text")).hasAttribute("placeholder", "Or type it");
    shoot(page, "phone-light-answers");
    page.getByRole(AriaRole.BUTTON, button("Back")).tap();
    assertThat(page.locator("article .text").last()).hasText("Back");
    assertThat(page.locator("#answers")).isHidden();
  }

  @Test
  void theClockIsMovedAndTheReminderButtonWaitsForTheBot() {
    Page page = open(chromium.desktop(ColorScheme.LIGHT));
    assertThat(page.locator("#reminder")).isDisabled();
    page.getByRole(AriaRole.BUTTON, button("+1 day")).click();
    awaitShift(86_400);
    page.getByRole(AriaRole.BUTTON, button("+1 hour")).click();
    awaitShift(90_000);
    http.send("PUT", "sandbox/next-reminder", "{\"at\":\"2999-01-01T20:00:00Z\"}");
    page.getByRole(AriaRole.BUTTON, button("To the next reminder")).click();
    assertThat(page.locator("#clock")).containsText("2999");
    assertThat(page.locator("#reminder")).isDisabled();
  }

  @Test
  void severalPeopleAreAddedAndSwitchedBetween() {
    http.say("from the first");
    Page page = open(chromium.phone(ColorScheme.LIGHT));
    page.getByRole(AriaRole.BUTTON, button("Show the people")).tap();
    page.getByRole(AriaRole.BUTTON, button("Add a person or a group")).tap();
    shoot(page, "phone-light-add");
    page.getByLabel("Name").fill("Second person");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add").setExact(true))
        .tap();
    assertThat(page.locator("#status")).hasText("chatting as Second person");
    page.locator("#text").fill("from the second");
    page.getByRole(AriaRole.BUTTON, button("Send")).tap();
    assertThat(page.locator("article .text")).hasText("from the second");
    page.getByRole(AriaRole.BUTTON, button("Show the people")).tap();
    shoot(page, "phone-light-people");
    page.locator("[data-chat='5000001']").tap();
    assertThat(page.locator("article .text")).hasText("from the first");
  }

  @Test
  void theBotIsBlockedAndUnblockedAndFilesAreSent() {
    http.say("hi");
    Page page = open(chromium.phone(ColorScheme.LIGHT));
    page.getByRole(AriaRole.BUTTON, button("Attach")).tap();
    shoot(page, "phone-light-attach");
    page.getByRole(AriaRole.MENUITEM).last().tap();
    assertThat(page.locator(".sticker")).isVisible();
    page.setInputFiles(
        "#document-file",
        new FilePayload("made-up.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("a.document .name")).hasText("made-up.txt");
    page.setInputFiles(
        "#photo-file",
        new FilePayload("made-up.png", "image/png", StandIns.of(Media.Kind.PHOTO).bytes()));
    page.locator("button.photo").tap();
    assertThat(page.locator("#light")).isVisible();
    shoot(page, "phone-light-photo");
    page.keyboard().press("Escape");
    page.getByRole(AriaRole.BUTTON, button("More")).tap();
    page.getByRole(AriaRole.MENUITEM).last().tap();
    assertThat(page.locator("#status")).hasText("blocked");
    shoot(page, "phone-light-blocked");
    page.getByRole(AriaRole.BUTTON, button("Unblock the bot")).tap();
    assertThat(page.locator("#composer")).isVisible();
  }

  @Test
  void theBotIsSeenTypingAndTheTalkStaysAtItsEnd() {
    http.say("hi");
    for (int i = 0; i < 30; i++) {
      bot.say("Made-up line " + i);
    }
    Page page = open(chromium.phone(ColorScheme.LIGHT));
    assertThat(page.locator("article").last()).isInViewport();
    http.ok("sendChatAction", "{\"chat_id\":5000001,\"action\":\"typing\"}");
    assertThat(page.locator("#status")).hasText("typing …");
    bot.say("done");
    assertThat(log(page).getByText("done")).isInViewport();
    assertThat(page.locator("#status")).hasText("chatting as You");
    page.locator("#log").evaluate("log => { log.scrollTop = 0; }");
    bot.say("unseen");
    assertThat(page.locator("#jump")).isVisible();
    page.locator("#jump").tap();
    assertThat(log(page).getByText("unseen")).isInViewport();
    assertThat(page.locator("#jump")).isHidden();
  }

  @ParameterizedTest(name = "on a {0} in {1} colours")
  @CsvSource({"phone,LIGHT", "phone,DARK", "desktop,LIGHT", "desktop,DARK"})
  void everyTextIsReadableAndEveryControlIsBigEnough(String device, ColorScheme colours) {
    http.say("/start 7");
    bot.ask("See <a href=\"https://example.org\">this</a> or /help <code>x</code>", LOW, OTHER);
    bot.sendFile("sendDocument", "document", StandIns.of(Media.Kind.DOCUMENT), "");
    Page page = open(device.equals("phone") ? chromium.phone(colours) : chromium.desktop(colours));
    assertThat(page.locator("a.document")).isVisible();
    page.waitForTimeout(300);
    Assertions.assertThat((List<?>) page.evaluate(Audit.CONTRAST)).as("contrast").isEmpty();
    Assertions.assertThat((List<?>) page.evaluate(Audit.SIZES)).as("sizes").isEmpty();
    Assertions.assertThat((List<?>) page.evaluate(Audit.NAMES)).as("names").isEmpty();
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @ParameterizedTest(name = "in {0}")
  @CsvSource({"en-GB", "en-US", "ar-EG"})
  void theTimeOfAMessageNeverCoversItsWords(String locale) {
    http.say("/start");
    http.say("a few more words than fit one line of a phone, so that the last is short");
    long said = bot.say("ok");
    bot.edit(said, "7 for today, Tuesday.");
    Page page = open(chromium.phone(ColorScheme.LIGHT, locale));
    assertThat(page.locator(".edited")).hasCount(1);
    Assertions.assertThat((List<?>) page.evaluate(Audit.COVERED)).as("covered words").isEmpty();
  }

  @Test
  void coloursAreChosenAndKept() {
    Page page = open(chromium.desktop(ColorScheme.LIGHT));
    page.getByRole(AriaRole.BUTTON, button("Dark colours")).click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
  }

  @Test
  void aDeepLinkAndAGroupAreOpened() {
    http.say("hi");
    bot.say("Come <a href=\"https://t.me/respite_sandbox_bot?start=relief\">here</a>");
    long group =
        http.post("groups", "{\"title\":\"Family\",\"addedBy\":5000001}").path("id").asLong();
    Page page = open(chromium.desktop(ColorScheme.LIGHT));
    page.getByRole(AriaRole.BUTTON, button("here")).click();
    assertThat(page.locator("article .text").last()).hasText("/start relief");
    page.locator("[data-chat='" + group + "']").click();
    assertThat(page.locator(".service")).hasText("Respite was added to the group");
    page.locator("#text").fill("/help");
    page.keyboard().press("Enter");
    assertThat(page.locator("article .text").last()).hasText("/help");
    shoot(page, "desktop-light-group");
  }

  private JsonNode awaitUpdate(String kind) {
    return Awaitility.await()
        .until(
            () ->
                StreamSupport.stream(http.get("updates").spliterator(), false)
                    .filter(update -> update.has(kind))
                    .reduce((_, last) -> last),
            Optional::isPresent)
        .orElseThrow()
        .path(kind);
  }

  private void awaitShift(long seconds) {
    Awaitility.await().until(() -> http.get("clock").path("shiftSeconds").asLong() == seconds);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private Page open(Page page) {
    pages.add(page);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.navigate(server.address().toString());
    assertThat(page.locator("#status")).containsText("chatting as You");
    return page;
  }

  private static Locator log(Page page) {
    return page.getByRole(AriaRole.LOG);
  }

  private static String press(long message, int row, int column) {
    return "{\"messageId\":%d,\"row\":%d,\"column\":%d}".formatted(message, row, column);
  }

  private static void shoot(Page page, String name) {
    page.waitForTimeout(250);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }
}
