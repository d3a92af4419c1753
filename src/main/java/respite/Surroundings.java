package respite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Calendar;
import respite.runtime.SystemCalendar;
import respite.sandbox.DirectoryInUseException;
import respite.sandbox.PortInUseException;
import respite.sandbox.SandboxCalendar;
import respite.sandbox.SandboxServer;
import respite.telegram.Address;
import respite.telegram.Token;

/**
 * The world the bot lives in: Telegram, or a sandbox that it starts itself or finds running. Never
 * both: with a token there is no sandbox.
 */
final class Surroundings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);

  private final Address telegram;
  private final Token token;
  private final Calendar calendar;
  private final Optional<URI> page;
  private final Deque<Runnable> closing = new ArrayDeque<>();

  private Surroundings(Address telegram, Token token, Calendar calendar, Optional<URI> page) {
    this.telegram = telegram;
    this.token = token;
    this.calendar = calendar;
    this.page = page;
  }

  /** Throws {@link Unusable} when the sandbox cannot be started. */
  static Surroundings of(Settings settings) {
    return settings.token().map(_ -> real(settings)).orElseGet(() -> sandboxed(settings));
  }

  private static Surroundings real(Settings settings) {
    var calendar = new SystemCalendar(InstantSource.system());
    return new Surroundings(
        settings.telegram().orElse(Address.TELEGRAM),
        new Token(settings.tokenInUse()),
        calendar,
        Optional.empty());
  }

  private static Surroundings sandboxed(Settings settings) {
    Deque<Runnable> closing = new ArrayDeque<>();
    Address address =
        settings
            .telegram()
            .orElseGet(() -> {
              SandboxServer server = start(settings);
              closing.push(server::close);
              return Address.of(server.address().toString());
            });
    var calendar = follow(address.uri());
    var surroundings =
        new Surroundings(
            address, new Token(settings.tokenInUse()), calendar, Optional.of(address.uri()));
    surroundings.closing.addAll(closing);
    surroundings.closing.push(calendar::close);
    return surroundings;
  }

  private static SandboxCalendar follow(URI address) {
    try {
      return SandboxCalendar.follow(address);
    } catch (UncheckedIOException e) {
      throw new Unusable(
          "%s. Start one, or name another address in %s."
              .formatted(e.getMessage(), Setting.TELEGRAM_URL.variable()));
    }
  }

  /** Starts a sandbox as the settings say; throws {@link Unusable} when that cannot be. */
  static SandboxServer start(Settings settings) {
    try {
      return SandboxServer.start(settings.sandboxPort(), settings.sandboxData());
    } catch (PortInUseException e) {
      throw new Unusable(
          "%s. Name another in %s.".formatted(e.getMessage(), Setting.SANDBOX_PORT.variable()));
    } catch (DirectoryInUseException e) {
      throw new Unusable(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw new Unusable(
          "The sandbox's directory %s cannot be used: %s. Name another in %s."
              .formatted(settings.sandboxData(), e.getCause(), Setting.SANDBOX_DATA.variable()));
    }
  }

  Address telegram() {
    return telegram;
  }

  Token token() {
    return token;
  }

  Calendar calendar() {
    return calendar;
  }

  /** The sandbox's chat page; empty with the real Telegram. */
  Optional<URI> page() {
    return page;
  }

  /** Lets the sandbox's page know when the next reminder comes, so that it can move there. */
  void publishNextReminder(Optional<Instant> next) {
    if (calendar instanceof SandboxCalendar sandbox) {
      try {
        sandbox.publishNextReminder(next);
      } catch (IOException e) {
        LOG.info("The sandbox was not told of the next reminder: {}", e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    closing.forEach(Runnable::run);
  }
}
