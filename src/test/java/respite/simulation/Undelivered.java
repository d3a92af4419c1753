package respite.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Person;

/**
 * What Telegram holds for the bot until an offset confirms it, and getUpdates over it. An offset
 * lets go of all that is below it, for good; one beyond the next number is of before a quiet week
 * and confirms nothing.
 */
final class Undelivered {
  private static final int MOST = 100;

  /** How long a poll is held when there is nothing to tell: so long that a week has few. */
  private static final Duration HELD = Duration.ofMinutes(30);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RandomGenerator chance;
  private final Taken taken;
  private final TreeMap<Long, Incoming.Private> waiting = new TreeMap<>();
  private final List<Incoming.Private> lately = new ArrayList<>();
  private final Set<Long> used = new HashSet<>();
  private CompletableFuture<Void> news = new CompletableFuture<>();
  private long last = 500_000_000;

  Undelivered(RandomGenerator chance, Taken taken) {
    this.chance = chance;
    this.taken = taken;
  }

  /** Takes in what a person did; returns its number. */
  long add(Person person, Deed deed, Schedule time) {
    last = chance.nextInt(60) == 0 ? last + 1_000_000 : last + 1;
    while (!used.add(last)) {
      last++;
    }
    waiting.put(last, new Incoming.Private(last, person, time.now(), deed));
    news.complete(null);
    return last;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** After a quiet week the numbers go on anywhere, mostly lower. */
  void startAnew() {
    if (isEmpty()) {
      last = chance.nextLong(1_000_000_000);
      lately.clear();
    }
  }

  /** The answer to getUpdates, held until there is something to tell or the time is over. */
  String poll(OptionalLong offset, Schedule time) {
    offset.ifPresent(this::confirm);
    if (isEmpty()) {
      news = new CompletableFuture<>();
      boolean _ = time.await(news, HELD);
    }
    time.pause(Duration.ofMillis(chance.nextInt(300)));
    ArrayNode updates = JSON.createArrayNode();
    batch().stream().map(Undelivered::json).forEach(updates::add);
    return JSON.createObjectNode().put("ok", true).set("result", updates).toString();
  }

  private void confirm(long offset) {
    if (offset > last + 1) {
      return;
    }
    var below = waiting.headMap(offset);
    below.values().forEach(taken::confirmed);
    lately.addAll(below.values());
    lately.subList(0, Math.max(0, lately.size() - 5)).clear();
    below.clear();
  }

  /**
   * The lowest there are, now and then only a few, or in disorder, one of them twice, or one more
   * that was confirmed before.
   */
  private List<Incoming.Private> batch() {
    int most = chance.nextInt(6) == 0 ? 1 + chance.nextInt(3) : MOST;
    List<Incoming.Private> batch = new ArrayList<>();
    waiting.values().stream().limit(most).forEach(batch::add);
    List<Incoming.Private> again = chance.nextBoolean() ? List.copyOf(batch) : lately;
    if (chance.nextInt(6) == 0 && !again.isEmpty()) {
      batch.add(again.get(chance.nextInt(again.size())));
    }
    if (chance.nextInt(5) == 0) {
      Collections.shuffle(batch, chance);
    }
    return batch;
  }

  /** As Telegram writes it. */
  private static ObjectNode json(Incoming.Private in) {
    ObjectNode update = JSON.createObjectNode().put("update_id", in.number());
    switch (in.deed()) {
      case Deed.Wrote(var text, var id) -> {
        ObjectNode message = message(update.putObject("message"), in, id).put("text", text);
        message.set("from", user(in.person()));
      }
      case Deed.Tapped(var data, var id, var callback) -> {
        ObjectNode tap = update.putObject("callback_query").put("id", callback).put("data", data);
        tap.set("from", user(in.person()));
        var _ = message(tap.putObject("message"), in, id);
      }
      case Deed.Blocked _ -> membership(update, in, "kicked");
      case Deed.Unblocked _ -> membership(update, in, "member");
      case Deed.Rewrote _, Deed.Showed _, Deed.Brought _ ->
          throw new IllegalArgumentException("nobody does that here");
    }
    return update;
  }

  private static ObjectNode message(ObjectNode message, Incoming.Private in, long id) {
    message.put("message_id", id).put("date", in.at().getEpochSecond());
    message.set("chat", chat(in.person()));
    return message;
  }

  private static void membership(ObjectNode update, Incoming.Private in, String status) {
    ObjectNode change = update.putObject("my_chat_member").put("date", in.at().getEpochSecond());
    change.set("chat", chat(in.person()));
    change.set("from", user(in.person()));
    ObjectNode bot =
        JSON.createObjectNode().put("id", 42).put("is_bot", true).put("first_name", "b");
    change.putObject("old_chat_member").put("status", "member").set("user", bot);
    ObjectNode now = change.putObject("new_chat_member").put("status", status);
    now.put("until_date", 0).set("user", bot);
  }

  private static ObjectNode chat(Person person) {
    return JSON.createObjectNode().put("id", person.id()).put("type", "private");
  }

  private static ObjectNode user(Person person) {
    return JSON.createObjectNode()
        .put("id", person.id())
        .put("is_bot", false)
        .put("first_name", "x");
  }
}
