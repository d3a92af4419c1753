package respite.sandbox;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of the page's tests: Debian's chromium, driven by Playwright. */
public final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  /** Starts it. */
  public Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getProperty("respite.chromium", "/usr/bin/chromium")))
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** A new page as on a phone, with touch. */
  public Page phone(ColorScheme colours) {
    return phone(colours, "en-GB");
  }

  /** A new page as on a phone that is set to a locale. */
  public Page phone(ColorScheme colours, String locale) {
    return browser
        .newContext(
            options(390, 844, colours)
                .setLocale(locale)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true))
        .newPage();
  }

  /** A new page as on a desktop. */
  public Page desktop(ColorScheme colours) {
    return browser.newContext(options(1280, 800, colours)).newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Browser.NewContextOptions options(int width, int height, ColorScheme colours) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(colours)
        .setLocale("en-GB")
        .setTimezoneId("Europe/Berlin");
  }
}
