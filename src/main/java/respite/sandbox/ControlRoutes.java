package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** The sandbox's own controls over HTTP: clock, next reminder, faults, undelivered updates. */
final class ControlRoutes {
  private static final String REMINDER = "next-reminder";
  private final State state;
  private final SandboxClock clock;
  private final Faults faults;
  private final Disorder disorder;

  ControlRoutes(State state, SandboxClock clock, Faults faults, Disorder disorder) {
    this.state = state;
    this.clock = clock;
    this.faults = faults;
    this.disorder = disorder;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/sandbox/clock", this::clock);
    routes.post("/sandbox/clock", this::moveClock);
    routes.get("/sandbox/next-reminder", http -> UserRoutes.answer(http, reminder()));
    routes.put("/sandbox/next-reminder", this::setReminder);
    routes.get("/sandbox/faults", this::listFaults);
    routes.post("/sandbox/faults", this::addFault);
    routes.delete("/sandbox/faults", this::clearFaults);
    routes.get("/sandbox/updates", this::undelivered);
    routes.post("/sandbox/updates/raw", this::addRaw);
    routes.post("/sandbox/updates/repeat", this::repeat);
    routes.post("/sandbox/updates/reverse", this::reverse);
    routes.post("/sandbox/updates/renumber", this::renumber);
  }

  /** The clock's reading; {@code shiftSeconds} is how far it is ahead of the computer's. */
  ObjectNode reading() {
    return Json.object()
        .put("now", clock.now().toString())
        .put("shiftSeconds", clock.shiftSeconds());
  }

  /** When the bot has its next reminder, as it told; JSON null when it told none. */
  ObjectNode reminder() {
    return state
        .read(documents -> documents.get(REMINDER))
        .orElseGet(() -> Json.object().putNull("at"));
  }

  private void clock(Context http) throws InterruptedException {
    OptionalLong after = Asked.query(http, "after");
    if (after.isPresent()) {
      state.await(() -> clock.shiftSeconds() != after.getAsLong(), Asked.timeout(http));
    }
    UserRoutes.answer(http, reading());
  }

  private void moveClock(Context http) {
    Asked asked = Asked.of(http);
    try {
      if (asked.has("to")) {
        clock.advanceTo(instant(asked.text("to")));
      } else {
        clock.advance(Duration.ofSeconds(asked.number("seconds")));
      }
    } catch (IllegalArgumentException refused) {
      throw new UserError(400, String.valueOf(refused.getMessage()));
    }
    UserRoutes.answer(http, reading());
  }

  private void setReminder(Context http) {
    Asked asked = Asked.of(http);
    ObjectNode next =
        asked.has("at")
            ? Json.object().put("at", instant(asked.text("at")).toString())
            : Json.object().putNull("at");
    state.changeLightly(batch -> {
      batch.put(REMINDER, next);
      return next;
    });
    UserRoutes.answer(http, next);
  }

  private void listFaults(Context http) {
    ArrayNode list = Json.array();
    for (Fault fault : faults.list()) {
      list.add(
          Json.object()
              .put("method", fault.method())
              .put("kind", fault.kind().code())
              .put("times", fault.times())
              .put("seconds", fault.seconds())
              .put("afterwards", fault.afterwards()));
    }
    UserRoutes.answer(http, list);
  }

  private void addFault(Context http) {
    Asked asked = Asked.of(http);
    int times = Math.toIntExact(asked.optional("times").orElse(1));
    int seconds = Math.toIntExact(asked.optional("seconds").orElse(1));
    if (times < 1 || seconds < 0) {
      throw new UserError(400, "times must be 1 or more, seconds 0 or more");
    }
    boolean afterwards = asked.has("afterwards") && asked.flag("afterwards");
    Fault.Kind kind = Fault.Kind.of(asked.body().path("kind").asText());
    faults.add(new Fault(asked.text("method"), kind, times, seconds, afterwards));
    listFaults(http);
  }

  private void clearFaults(Context http) {
    faults.clear();
    listFaults(http);
  }

  private void undelivered(Context http) {
    ArrayNode list = Json.array();
    state.read(UpdateQueue::undelivered).forEach(list::add);
    UserRoutes.answer(http, list);
  }

  private void addRaw(Context http) {
    if (!(Asked.of(http).body() instanceof ObjectNode raw)) {
      throw new UserError(400, "an update is a JSON object");
    }
    long id = state.change(batch -> UpdateQueue.addRaw(batch, raw));
    UserRoutes.answer(http, Json.object().put("updateId", id));
  }

  private void repeat(Context http) {
    int count = Math.toIntExact(Asked.of(http).optional("count").orElse(1));
    int will = disorder.repeat(Math.max(0, count));
    state.touch();
    UserRoutes.answer(http, Json.object().put("count", will));
  }

  private void reverse(Context http) {
    disorder.reverse();
    UserRoutes.answer(http, Json.object());
  }

  private void renumber(Context http) {
    long next = Asked.of(http).number("next");
    JsonNode done =
        state.change(batch -> {
          UpdateQueue.renumber(batch, next);
          return Json.object().put("next", next);
        });
    UserRoutes.answer(http, done);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notAnInstant) {
      throw new UserError(400, "an instant looks like 2026-11-24T20:00:00Z, not \"" + text + "\"");
    }
  }
}
