package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Calendar;

/**
 * The calendar of a bot in the sandbox: this computer's clock, as far ahead as the sandbox's clock
 * was moved. It follows over HTTP; while the sandbox is out of reach the last known shift holds.
 */
public final class SandboxCalendar implements Calendar, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxCalendar.class);
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final Duration RETRY = Duration.ofMillis(500);

  private final URI base;
  private final InstantSource system;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private volatile long shiftSeconds;
  private volatile boolean closed;
  private long wakes;

  private SandboxCalendar(URI base, InstantSource system, long shiftSeconds) {
    this.base = base;
    this.system = system;
    this.shiftSeconds = shiftSeconds;
  }

  /**
   * Follows the sandbox at this address, whose clock is read once before this returns.
   *
   * @throws UncheckedIOException when no sandbox answers there
   */
  public static SandboxCalendar follow(URI base) {
    SandboxCalendar calendar = new SandboxCalendar(base, InstantSource.system(), 0);
    try {
      calendar.shiftSeconds = calendar.read("sandbox/clock");
    } catch (IOException unreachable) {
      throw new UncheckedIOException("no sandbox answers at " + base, unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the clock was read", interrupted);
    }
    Thread.ofVirtual().name("sandbox-calendar").start(calendar::poll);
    return calendar;
  }

  @Override
  public Instant now() {
    return system.instant().plusSeconds(shiftSeconds);
  }

  @Override
  public void awaitUntil(Instant instant) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long seen = wakes;
      Duration left = Duration.between(now(), instant);
      while (wakes == seen && left.isPositive()) {
        // In short steps, because the computer's own clock may be set meanwhile.
        Duration step = left.compareTo(STEP) < 0 ? left : STEP;
        news.awaitNanos(step.toNanos());
        left = Duration.between(now(), instant);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void wake() {
    lock.lock();
    try {
      wakes++;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Tells the sandbox when the next reminder is due, or that there is none, for its button. */
  public void publishNextReminder(Optional<Instant> at) throws IOException, InterruptedException {
    String body =
        Json.write(
            at.map(instant -> Json.object().put("at", instant.toString()))
                .orElseGet(() -> Json.object().putNull("at")));
    HttpRequest request =
        request("sandbox/next-reminder")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("the sandbox refused the next reminder: " + answer.statusCode());
    }
  }

  /** Stops following; waits under way end as by {@link #wake}. */
  @Override
  public void close() {
    closed = true;
    http.shutdownNow();
    wake();
  }

  private void poll() {
    boolean reached = true;
    while (!closed) {
      try {
        move(read("sandbox/clock?after=" + shiftSeconds + "&timeout=" + POLL.toSeconds()));
        reached = true;
      } catch (IOException unreachable) {
        if (reached && !closed) {
          LOG.warn("the sandbox's clock is out of reach; keeping the last shift", unreachable);
        }
        reached = false;
        pause();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void move(long shift) {
    lock.lock();
    try {
      if (shift != shiftSeconds) {
        shiftSeconds = shift;
        news.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void pause() {
    lock.lock();
    try {
      long left = RETRY.toNanos();
      while (left > 0 && !closed) {
        left = news.awaitNanos(left);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  private long read(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path).GET().build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    return Json.parse(answer.body())
        .map(clock -> clock.get("shiftSeconds"))
        .filter(JsonNode::isIntegralNumber)
        .orElseThrow(() -> new IOException("the answer is not from a sandbox"))
        .asLong();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(POLL.plus(PATIENCE));
  }
}
