package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The updates the bot has not confirmed yet, in the order they came, and getUpdates over them. An
 * offset confirms every update with a lower number; one beyond the next number is ignored, as by
 * Telegram when its numbers have started anew.
 */
final class UpdateQueue {
  private static final String CONFLICT =
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
          + " running";
  private static final long FIRST = 500_000_001;
  private static final String SEQUENCE = "update";
  private static final int MOST = 100;
  private static final int LONGEST_POLL_SECONDS = 50;

  private final State state;
  private final Disorder disorder;
  private final AtomicLong poller = new AtomicLong();

  UpdateQueue(State state, Disorder disorder) {
    this.state = state;
    this.disorder = disorder;
  }

  /** Adds an update of this kind, unless the bot did not ask for the kind; its number, if added. */
  static Optional<Long> add(Batch batch, String kind, JsonNode content) {
    Optional<JsonNode> allowed =
        batch
            .get("allowed")
            .map(document -> document.path("kinds"))
            .filter(kinds -> !kinds.isEmpty());
    if (allowed.isPresent() && !holds(allowed.get(), kind)) {
      return Optional.empty();
    }
    ObjectNode update = Json.object();
    update.set(kind, content);
    return Optional.of(addRaw(batch, update));
  }

  /** Adds an update exactly as given, numbered unless it has a number of its own. */
  static long addRaw(Batch batch, ObjectNode raw) {
    long id =
        raw.path("update_id").isIntegralNumber() ? raw.path("update_id").asLong() : number(batch);
    ObjectNode update = Json.object().put("update_id", id);
    raw.properties()
        .forEach(field -> {
          if (!field.getKey().equals("update_id")) {
            update.set(field.getKey(), field.getValue());
          }
        });
    ObjectNode waiting = Json.object().put("seq", batch.next("queued", 1));
    waiting.set("update", update);
    batch.put(key(waiting), waiting);
    return id;
  }

  /** Makes the next update bear this number; the queue must be empty. */
  static void renumber(Batch batch, long next) {
    if (isWaiting(batch)) {
      throw new UserError(
          409, "updates are still undelivered; numbers can only start anew after them");
    }
    batch.put("next/" + SEQUENCE, Json.object().put("value", next));
  }

  /** What is waiting to be confirmed, oldest first. */
  static List<JsonNode> undelivered(Documents documents) {
    return undelivered(documents, Integer.MAX_VALUE);
  }

  private static List<JsonNode> undelivered(Documents documents, int most) {
    return documents.each("update/").limit(most).map(waiting -> waiting.path("update")).toList();
  }

  /** getUpdates: confirms, then waits for updates as long as the call allows. */
  JsonNode poll(Call call) throws InterruptedException {
    long offset = call.number("offset").orElse(0);
    int limit = Math.clamp(call.number("limit").orElse(MOST), 1, MOST);
    long timeout = Math.clamp(call.number("timeout").orElse(0), 0, LONGEST_POLL_SECONDS);
    long mine = poller.incrementAndGet();
    state.touch();
    confirm(offset, call.json("allowed_updates"));
    state.await(
        () -> poller.get() != mine || disorder.hasRepeats() || state.read(UpdateQueue::isWaiting),
        Duration.ofSeconds(timeout));
    if (poller.get() != mine) {
      throw ApiError.of(409, CONFLICT);
    }
    List<JsonNode> updates = state.read(documents -> undelivered(documents, limit));
    ArrayNode answer = Json.array();
    disorder.arrange(updates).forEach(answer::add);
    return answer;
  }

  private void confirm(long offset, Optional<JsonNode> allowed) {
    state.changeLightly(batch -> {
      allowed
          .filter(JsonNode::isArray)
          .map(kinds -> Json.object().<ObjectNode>set("kinds", kinds))
          .filter(kinds -> !batch.get("allowed").equals(Optional.of(kinds)))
          .ifPresent(kinds -> batch.put("allowed", kinds));
      List<ObjectNode> waiting = batch.under("update/");
      if (offset < 0) {
        int forgotten = (int) Math.max(0, waiting.size() + offset);
        waiting.stream().limit(forgotten).forEach(old -> batch.remove(key(old)));
      } else if (offset <= batch.peek(SEQUENCE, FIRST)) {
        waiting.stream()
            .filter(old -> old.path("update").path("update_id").asLong() < offset)
            .forEach(old -> batch.remove(key(old)));
      }
      return offset;
    });
  }

  private static boolean isWaiting(Documents documents) {
    return documents.each("update/").findFirst().isPresent();
  }

  private static long number(Batch batch) {
    return batch.next(SEQUENCE, FIRST);
  }

  static String key(ObjectNode waiting) {
    return "update/%012d".formatted(waiting.path("seq").asLong());
  }

  private static boolean holds(JsonNode kinds, String kind) {
    for (JsonNode allowed : kinds) {
      if (allowed.asText().equals(kind)) {
        return true;
      }
    }
    return false;
  }
}
