package respite.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
    server.close();
    assertThat(complaints).as("errors on the browser's console").isEmpty();
  }

  @ParameterizedTest(name = "on a {0} in {1} colours")
  @CsvSource({"phone,LIGHT", "phone,DARK", "desktop,LIGHT", "desktop,DARK"})
  void aTalkLooksLikeAChat(String device, ColorScheme colours) {
    Page page = open(device.equals("phone") ? chromium.phone(colours) : chromium.desktop(colours));
    String name = device + "-" + colours.name().toLowerCase(java.util.Locale.ROOT);
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
    shoot(page, name + "-media");
    bot.ask("How was your pain today, on average?", LOW, HIGH, OTHER);
    assertThat(log(page).getByText("Too bad to answer")).isVisible();
    shoot(page, name + "-question");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Commands")).click();
    assertThat(page.getByRole(AriaRole.MENUITEM)).hasCount(2);
    shoot(page, name + "-commands");
  }

  private Page open(Page page) {
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
