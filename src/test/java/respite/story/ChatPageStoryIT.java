package respite.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import respite.sandbox.Chromium;

/** The newcomer's story in a real browser, with a crash in the middle while the page stays open. */
@Tag("browser")
class ChatPageStoryIT {
  /** Longer than the bot takes to start on a busy machine. */
  private static final double PATIENCE_MILLIS = 60_000;

  /** Playwright's own, which other tests count on. */
  private static final double USUAL_PATIENCE_MILLIS = 5_000;

  private static Chromium chromium;

  @TempDir Path directory;
  private Page page;
  private String name;

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
    setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @AfterAll
  static void stopBrowser() {
    setDefaultAssertionTimeout(USUAL_PATIENCE_MILLIS);
    chromium.close();
  }

  @ParameterizedTest(name = "on a {0} in {1} colours")
  @CsvSource({"phone,LIGHT", "desktop,LIGHT", "phone,DARK", "desktop,DARK"})
  void theStoryIsLivedThroughByTapping(String device, ColorScheme colours) {
    page = device.equals("phone") ? chromium.phone(colours) : chromium.desktop(colours);
    name = "story-" + device + "-" + colours.name().toLowerCase(Locale.ROOT);
    var home = new Home(directory);
    URI address;
    try (var program = home.run()) {
      address = program.address();
      passToEvening(new Sandbox(address));
      page.navigate(address.toString());
      welcome();
      firstEvening();
      program.kill();
    }
    var samePort = Map.of("RESPITE_SANDBOX_PORT", Integer.toString(address.getPort()));
    try (var program = RunningProgram.start(home.settings(samePort))) {
      address = program.address();
      afterTheCrash();
    } finally {
      page.context().close();
    }
  }

  /** The browsers of these tests live in Berlin; there it is to be five past eight. */
  private static void passToEvening(Sandbox sandbox) {
    var now = Instant.parse(sandbox.get("clock").path("now").asText());
    var today = now.atZone(ZoneId.of("Europe/Berlin")).with(LocalTime.of(20, 5));
    var evening = today.toInstant().isAfter(now) ? today : today.plusDays(1);
    sandbox.pass(Duration.between(now, evening));
  }

  private void welcome() {
    tap("Start");
    shows("May I keep your entries?");
    shoot("1-welcome");
    tap("Yes, keep my entries");
    shows("what time is it for you?");
    shoot("2-clock");
    var named = new Locator.GetByRoleOptions().setName(Pattern.compile("^20:0\\d$"));
    newest().getByRole(AriaRole.BUTTON, named).click();
    shows("Which place keeps your clock?");
    shoot("3-place");
    tap("Berlin");
    shows("How was your pain");
    assertThat(page.getByText("I'll ask once each evening at 20:00")).isVisible();
    shoot("4-question");
  }

  private void firstEvening() {
    tap("6");
    shows("6 for ");
    say("7 bad night");
    shows("Note: bad night");
    shoot("5-entries");
    say("how long does relief last?");
    shows("24 to 48 hours");
    shoot("6-answer");
    picture();
    say("can I drive after it?");
    shows("The article says nothing about driving");
    say("/history");
    shows("7 – bad night");
    shoot("7-history");
  }

  /** High enough for the receipt, the entry and the answer at once, as the README shows it. */
  private void picture() {
    var usual = page.viewportSize();
    page.setViewportSize(Math.min(usual.width, 1000), usual.height + 480);
    assertThat(page.getByText("6 for today")).isInViewport();
    shoot("picture");
    page.setViewportSize(usual.width, usual.height);
  }

  private void afterTheCrash() {
    assertThat(page.locator("#trouble")).isHidden();
    say("/history");
    shows("7 – bad night");
    shoot("8-history-after-the-crash");
    tap("To the next reminder");
    shows("How was your pain today");
    shoot("9-evening");
    tap("4");
    shows("4 for today");
    shoot("10-receipt");
  }

  private void say(String text) {
    Locator mine = page.locator("article").nth(page.locator("article").count());
    page.locator("#text").fill(text);
    page.getByRole(AriaRole.BUTTON, exactly("Send")).click();
    assertThat(mine).containsText(text);
  }

  /** Taps the newest button with this label. */
  private void tap(String label) {
    page.getByRole(AriaRole.BUTTON, exactly(label)).last().click();
  }

  /** Waits until the newest message holds these words. */
  private void shows(String words) {
    assertThat(newest()).containsText(words);
  }

  private Locator newest() {
    return page.locator("article").last();
  }

  private void shoot(String moment) {
    page.waitForTimeout(250);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + "-" + moment + ".png")));
  }

  private static Page.GetByRoleOptions exactly(String label) {
    return new Page.GetByRoleOptions().setName(label).setExact(true);
  }
}
