package respite.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import respite.port.BackOff;
import respite.port.Elapsed;
import respite.port.Intake;

/**
 * Asks Telegram for updates, one request after another, and hands each to the intake. An update is
 * confirmed only when it and everything below it is durable. One thread runs it, any may stop it.
 */
public final class LongPoll {
  /** How long Telegram may hold a poll when there is nothing to tell. */
  static final Duration HELD = Duration.ofSeconds(50);

  private static final Duration AFTER_CONFLICT = Duration.ofSeconds(10);
  private static final int MOST_CONFLICTS = 6;

  /** Two pollers end each other in turn, with good polls between: only a long peace is one. */
  private static final Duration CONFLICT_OVER = Duration.ofMinutes(2);

  /** How long a batch may take before the next poll goes out beside it. */
  private static final Duration SHORTLY = Duration.ofMillis(50);

  /** How often to look again while an update takes long and Telegram has nothing new. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  /** A poll that brings nothing new sooner than this was not held by Telegram. */
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private static final Duration LAST_WORK = Duration.ofMillis(1200);
  private static final Duration LAST_POLL = Duration.ofSeconds(1);

  private final BotApi api;
  private final Elapsed elapsed;
  private final Pulse pulse;
  private final Receiving receiving;
  private final CompletableFuture<PollEnd> ending = new CompletableFuture<>();
  private final CompletableFuture<PollEnd> broken = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile CompletableFuture<Answer<JsonNode>> current =
      CompletableFuture.completedFuture(new Answer.Down<>("not begun"));
  private volatile boolean begun;
  private int conflicts;
  private long lastConflict;
  private int idle;

  /** Makes a poller; nothing is sent before {@link #run}. */
  public LongPoll(BotApi api, UpdateReader reader, Intake intake, Elapsed elapsed) {
    this.api = api;
    this.elapsed = elapsed;
    this.pulse = new Pulse(elapsed);
    this.receiving =
        new Receiving(reader, intake, elapsed, pulse, why -> broken(new PollEnd.NotDurable(why)));
  }

  /** Polls until something ends it, and says what. */
  public PollEnd run() {
    begun = true;
    try {
      while (!ending.isDone()) {
        step();
      }
      api.hangUp();
      if (ending.join() instanceof PollEnd.Stopped) {
        lastConfirmation();
      }
    } finally {
      api.hangUp();
      ended.complete(null);
    }
    return broken.getNow(ending.join());
  }

  /**
   * Ends the poll under way, lets what was begun become durable and confirms it, all within about 3
   * s. Returns when {@link #run} is at its end, or after the time given. May be called again.
   */
  public void stop(Duration atMost) {
    end(new PollEnd.Stopped());
    if (begun) {
      // By the machine's own clock: the caller's wait is a real one, whatever a test does with
      // time.
      Elapsed.system().await(ended, atMost);
    }
  }

  /**
   * Whether polls end, well or not, and others begin; an outage is no death, however long it is.
   */
  public boolean isAlive() {
    return pulse.isAlive();
  }

  /** How it goes. */
  public PollFigures figures() {
    return pulse.figures();
  }

  private void end(PollEnd how) {
    ending.complete(how);
    current.complete(new Answer.Down<>("ended"));
  }

  private void broken(PollEnd how) {
    broken.complete(how);
    end(how);
  }

  private void step() {
    long begin = elapsed.nanos();
    boolean busy = receiving.underWay() > 0;
    Answer<JsonNode> answer = polled();
    if (ending.isDone()) {
      return;
    }
    switch (answer) {
      case Answer.Good<JsonNode>(JsonNode updates) -> good(updates, busy, begin);
      case Answer.TooMany<JsonNode>(Duration pause) -> {
        pulse.failed("Telegram asks for a pause", pause.toString());
        pulse.rests(pause);
        elapsed.await(ending, pause);
      }
      case Answer.Refused<JsonNode>(int code, String said) -> refused(code, said);
      case Answer.Down<JsonNode>(String why) -> down(why);
    }
  }

  private Answer<JsonNode> polled() {
    current = api.poll(question(HELD, 100));
    if (ending.isDone()) {
      current.complete(new Answer.Down<>("ended"));
    }
    try {
      return current.join();
    } catch (CompletionException e) {
      return AnswerReader.failed(e);
    }
  }

  private ObjectNode question(Duration held, int limit) {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    receiving.offset().ifPresent(offset -> question.put("offset", offset));
    question.put("limit", limit).put("timeout", held.toSeconds());
    question
        .putArray("allowed_updates")
        .add("message")
        .add("edited_message")
        .add("callback_query")
        .add("my_chat_member")
        .add("channel_post");
    return question;
  }

  private void good(JsonNode updates, boolean busy, long begin) {
    pulse.good();
    if (elapsed.nanos() - lastConflict > CONFLICT_OVER.toNanos()) {
      conflicts = 0;
    }
    if (receiving.take(updates)) {
      idle = 0;
      receiving.settle(SHORTLY);
    } else if (busy) {
      receiving.settle(LOOK_AGAIN);
    } else if (elapsed.nanos() - begin < AT_ONCE.toNanos()) {
      elapsed.await(ending, BackOff.after(++idle));
    }
  }

  private void refused(int code, String said) {
    switch (code) {
      case 401, 404 -> end(new PollEnd.TokenRefused(said));
      case 409 -> {
        pulse.failed("Another program polls for this bot", said);
        lastConflict = elapsed.nanos();
        if (++conflicts > MOST_CONFLICTS) {
          end(new PollEnd.OtherPoller(said));
        }
        elapsed.await(ending, AFTER_CONFLICT);
      }
      default -> down(code + " " + said);
    }
  }

  private void down(String why) {
    int failures = pulse.failed("Telegram cannot be reached", why);
    elapsed.await(ending, BackOff.after(failures));
  }

  private void lastConfirmation() {
    receiving.settle(LAST_WORK);
    if (receiving.offset().isPresent() && !broken.isDone()) {
      var confirmed = api.poll(question(Duration.ZERO, 1));
      // By the machine's own clock: it must really be waited for, whatever a test does with time.
      Elapsed.system().await(confirmed, LAST_POLL);
    }
  }
}
