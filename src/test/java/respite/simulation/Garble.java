package respite.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import respite.talk.effect.Button;
import respite.talk.effect.Keyboard;

/**
 * Makes answers to getUpdates: half of the updates are valid, the rest changed or made of noise.
 */
final class Garble {
  private static final int PEOPLE = 60;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TEXTS =
      List.of(
          "/start",
          "/start log",
          "/log",
          "/history",
          "/help",
          "/cancel",
          "/settings",
          "/chart",
          "/report",
          "/relief",
          "/infusion",
          "/pause",
          "/export",
          "/delete",
          "/privacy",
          "/import",
          "Berlin",
          "7",
          "3 slept badly",
          "11",
          "0.5",
          "infusion yesterday",
          "yes",
          "no",
          "undo",
          "how long does it last?",
          "what are the side effects?",
          "10/10",
          "-3",
          "",
          " ",
          "\n",
          "sleep 4, mood low",
          "not 7 but 6",
          "Tuesday was 5",
          "on 31 February: 4",
          "infusion on 1 January 9999",
          "00:00",
          "25:99",
          "20:00",
          "\u202e7",
          "=1+1",
          "'; DROP",
          "<b>7</b>",
          "&amp;",
          "\ud800",
          "\u0000",
          "٧",
          "七",
          "😖".repeat(50),
          "8 ".repeat(2000));

  /** Stands for something nested more deeply than anybody reads. */
  private static final JsonNode DEEP = JSON.getNodeFactory().textNode("@@deep@@");

  private record Seen(long message, List<String> data) {}

  private final RandomGenerator chance;
  private final Map<Long, Seen> seen = new HashMap<>();
  private final List<String> sent = new ArrayList<>();
  private long updates = 1_000;
  private long messages = 10;
  private long first = 5_000_000_000L;

  Garble(RandomGenerator chance) {
    this.chance = chance;
  }

  void newPeople() {
    first += PEOPLE;
    seen.clear();
    sent.clear();
  }

  /** A person got a message with those buttons. */
  void saw(long person, long message, Keyboard keyboard) {
    List<String> data = new ArrayList<>();
    keyboard.rows().forEach(row -> row.stream().map(Button::data).forEach(data::add));
    if (!data.isEmpty()) {
      seen.put(person, new Seen(message, data));
    }
  }

  /** The body of an answer with so many updates, whole or not. */
  String body(int count, Instant now) {
    ArrayNode batch = JSON.createArrayNode();
    for (int i = 0; i < count; i++) {
      batch.add(update(now));
    }
    String body = JSON.createObjectNode().put("ok", true).set("result", batch).toString();
    // Jackson itself does not write what is nested so deeply.
    int levels = 1_000 + chance.nextInt(10_000);
    String whole = body.replace(DEEP.toString(), "[".repeat(levels) + "]".repeat(levels));
    return chance.nextInt(12) == 0 ? noisy(whole) : whole;
  }

  private JsonNode update(Instant now) {
    JsonNode valid = chance.nextInt(3) == 0 && !seen.isEmpty() ? tap() : message(now);
    return switch (chance.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> changed(valid.deepCopy());
      case 8 -> again(valid);
      case 9 -> noise(0);
      default -> remember(valid);
    };
  }

  private JsonNode remember(JsonNode update) {
    sent.add(update.toString());
    if (sent.size() > 100) {
      sent.removeFirst();
    }
    return update;
  }

  /** An update that came before, or another under its number. */
  private JsonNode again(JsonNode update) {
    if (sent.isEmpty()) {
      return remember(update);
    }
    try {
      return JSON.readTree(sent.get(chance.nextInt(sent.size())));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private long person() {
    return first + chance.nextInt(PEOPLE);
  }

  private ObjectNode from(long person) {
    return JSON.createObjectNode().put("id", person).put("is_bot", false).put("first_name", "x");
  }

  private ObjectNode numbered() {
    updates += chance.nextInt(200) == 0 ? 10_000 : 1;
    return JSON.createObjectNode().put("update_id", updates);
  }

  private ObjectNode said(long person, long id, Instant now) {
    ObjectNode message = JSON.createObjectNode().put("message_id", id);
    message.put("date", now.getEpochSecond());
    message.set("from", from(person));
    message.putObject("chat").put("id", person).put("type", "private");
    return message;
  }

  private JsonNode message(Instant now) {
    long person = person();
    ObjectNode message = said(person, ++messages, now);
    switch (chance.nextInt(12)) {
      case 0 -> message.putArray("photo").addObject().put("file_id", "a").put("width", 1);
      case 1 -> message.putObject("voice").put("file_id", "a").put("duration", 3);
      case 2 -> message.put("text", noiseText());
      default -> message.put("text", TEXTS.get(chance.nextInt(TEXTS.size())));
    }
    String kind =
        switch (chance.nextInt(30)) {
          case 0 -> "edited_message";
          case 1 -> "channel_post";
          default -> "message";
        };
    return numbered().set(kind, message);
  }

  private JsonNode tap() {
    List<Long> people = seen.keySet().stream().sorted().toList();
    long person = people.get(chance.nextInt(people.size()));
    Seen last = seen.get(person);
    String data =
        switch (chance.nextInt(10)) {
          case 0 -> noiseText();
          case 1 -> {
            // Another person's buttons, or another message's.
            Seen other = seen.get(people.get(chance.nextInt(people.size())));
            yield other.data().get(chance.nextInt(other.data().size()));
          }
          case 2 -> {
            String own = last.data().get(chance.nextInt(last.data().size()));
            yield noisy(own);
          }
          default -> last.data().get(chance.nextInt(last.data().size()));
        };
    ObjectNode query = JSON.createObjectNode().put("id", "tap" + ++messages).put("data", data);
    query.set("from", from(person));
    query.set("message", said(person, last.message(), Instant.ofEpochSecond(1_772_366_400)));
    return numbered().set("callback_query", query);
  }

  /** One value somewhere within is left out, doubled or of another kind. */
  private JsonNode changed(JsonNode update) {
    JsonNode at = update;
    while (true) {
      List<JsonNode> inner = new ArrayList<>();
      at.elements()
          .forEachRemaining(node -> {
            if (node.isContainerNode() && !node.isEmpty()) {
              inner.add(node);
            }
          });
      if (inner.isEmpty() || chance.nextInt(3) == 0) {
        break;
      }
      at = inner.get(chance.nextInt(inner.size()));
    }
    if (at instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(chance.nextInt(names.size()));
      if (chance.nextInt(3) == 0) {
        object.remove(name);
      } else {
        object.set(name, noise(0));
      }
    }
    return update;
  }

  private JsonNode noise(int depth) {
    return switch (chance.nextInt(depth > 3 ? 8 : 11)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.getNodeFactory().booleanNode(chance.nextBoolean());
      case 2 -> JSON.getNodeFactory().numberNode(chance.nextLong());
      case 3 -> JSON.getNodeFactory().numberNode(chance.nextInt(5) - 2);
      case 4 -> JSON.getNodeFactory().numberNode(chance.nextDouble() * 1e300);
      case 5 -> JSON.getNodeFactory().textNode(TEXTS.get(chance.nextInt(TEXTS.size())));
      case 6, 7 -> JSON.getNodeFactory().textNode(noiseText());
      case 8 -> chance.nextInt(20) == 0 ? DEEP : deep(1 + chance.nextInt(50));
      case 9 -> JSON.createArrayNode().add(noise(depth + 1)).add(noise(depth + 1));
      default -> JSON.createObjectNode().set("text", noise(depth + 1));
    };
  }

  private static JsonNode deep(int levels) {
    JsonNode node = JSON.createArrayNode();
    for (int i = 0; i < levels; i++) {
      node = JSON.createArrayNode().add(node);
    }
    return node;
  }

  private String noiseText() {
    var text = new StringBuilder();
    int limit = chance.nextInt(3) == 0 ? 0x10000 : 0x80;
    for (int i = chance.nextInt(chance.nextInt(20) == 0 ? 5_000 : 60); i > 0; i--) {
      text.append((char) chance.nextInt(limit));
    }
    return text.toString();
  }

  /** Bytes flipped, cut out, doubled or cut off. */
  private String noisy(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < 2) {
      return text;
    }
    int at = chance.nextInt(bytes.length - 1);
    switch (chance.nextInt(4)) {
      case 0 -> bytes[at] ^= (byte) (1 << chance.nextInt(8));
      case 1 -> bytes[at] = (byte) chance.nextInt(256);
      case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
      default -> System.arraycopy(bytes, at, bytes, at + 1, bytes.length - at - 1);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
