package respite.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** One person's chat with the bot, by what a person can do in it and see of it. */
final class SandboxChat {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration TO_LOOK_AGAIN = Duration.ofMillis(50);

  /**
   * How many messages are looked at while waiting: reading all would keep a long talk's bot busy.
   */
  private static final int NEWEST = 60;

  /**
   * Counts on from one chat to the next: what a killed bot repeats must not look like an answer.
   */
  private static final AtomicInteger MARKERS = new AtomicInteger();

  private final Sandbox sandbox;
  private final long person;

  SandboxChat(Sandbox sandbox, long person) {
    this.sandbox = sandbox;
    this.person = person;
  }

  long person() {
    return person;
  }

  /** Says a text; the number of the message. */
  long say(String text) {
    return post("say", Map.of("text", text)).path("messageId").asLong();
  }

  /** Says a text and waits for an answer to it that holds these words. */
  Seen say(String text, String expected) {
    return awaitAfter(say(text), expected);
  }

  /** Follows a link to the bot. */
  Seen follow(String payload, String expected) {
    return awaitAfter(
        post("start", Map.of("payload", payload)).path("messageId").asLong(), expected);
  }

  /** Taps the newest button with this label; the message it stands on. */
  Seen press(String label) {
    Seen message = newestWith(label);
    press(message, message.button(label).orElseThrow());
    return message;
  }

  /** Taps the newest button with this label, and waits until its message or a newer one tells. */
  Seen press(String label, String expected) {
    Seen message = press(label);
    return await(seen -> seen.id() >= message.id() && holds(seen, expected), expected);
  }

  /** Taps a button; what the tap is called. */
  String press(Seen message, Seen.Button button) {
    return post("press", Map.of("messageId", message.id(), "data", button.data()))
        .path("queryId")
        .asText();
  }

  /** The words that answered a tap; waits for them, and they may be empty. */
  String toast(String query) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> tap(query).filter(tap -> tap.path("answered").asBoolean()), Optional::isPresent)
        .orElseThrow()
        .path("text")
        .asText();
  }

  void edit(long message, String text) {
    post("edit", Map.of("messageId", message, "text", text));
  }

  /** Sends a stand-in: photo, voice, document or sticker. */
  Seen send(String kind, String expected) {
    JsonNode sent = sandbox.postText("chats/" + person + "/send?kind=" + kind, "");
    return awaitAfter(sent.path("messageId").asLong(), expected);
  }

  /** Sends a file with this content. */
  Seen bring(String name, String content, String expected) {
    String path = "chats/" + person + "/send?kind=document&mime=application/json&name=" + name;
    JsonNode sent = sandbox.postText(path, content);
    return awaitAfter(sent.path("messageId").asLong(), expected);
  }

  void block(boolean blocked) {
    post("block", Map.of("blocked", blocked));
  }

  /** Everything in the chat, oldest first. */
  List<Seen> messages() {
    return newest(100_000);
  }

  private List<Seen> newest(int limit) {
    JsonNode chat = sandbox.get("chats/" + person + "?limit=" + limit);
    return StreamSupport.stream(chat.path("messages").spliterator(), false).map(Seen::of).toList();
  }

  /** All the bot has said, oldest first. */
  List<Seen> replies() {
    return messages().stream().filter(Seen::fromBot).toList();
  }

  /** Waits for the newest message of the bot that the test accepts. */
  Seen await(Predicate<Seen> wanted, String what) {
    return await(wanted, what, PATIENCE);
  }

  private Seen await(Predicate<Seen> wanted, String what, Duration atMost) {
    try {
      return Awaitility.await()
          .atMost(atMost)
          .pollInterval(TO_LOOK_AGAIN)
          .until(
              () ->
                  newest(NEWEST).reversed().stream()
                      .filter(seen -> seen.fromBot() && wanted.test(seen))
                      .findFirst(),
              Optional::isPresent)
          .orElseThrow();
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("no “" + what + "” in the chat:\n" + shown(), e);
    }
  }

  /** Waits for a message of the bot after that one which holds these words. */
  Seen awaitAfter(long message, String expected) {
    return await(seen -> seen.id() > message && holds(seen, expected), expected);
  }

  /** Waits for a message of the bot, wherever it stands, that holds these words. */
  Seen awaitReply(String expected) {
    return await(seen -> holds(seen, expected), expected);
  }

  /** Waits until the bot has worked on everything done so far, and all its replies are there. */
  void awaitQuiet() {
    awaitQuiet(PATIENCE);
  }

  /** The same with a patience of its own. */
  void awaitQuiet(Duration atMost) {
    String marker = "/marker" + MARKERS.incrementAndGet();
    long said = say(marker);
    String reply = "I don't know " + marker + ".";
    await(seen -> seen.id() > said && holds(seen, reply), reply, atMost);
  }

  /** From nothing to a settled clock, with a first evening question open. */
  SandboxChat settled() {
    say("/start", "May I keep your entries?");
    press("Yes, keep my entries", "what time is it for you?");
    say("Berlin", "How was your pain");
    return this;
  }

  /** All pages of /history, newest day first. */
  String history() {
    long asked = say("/history");
    awaitQuiet();
    var pages = new StringBuilder();
    Seen last = page(asked, pages);
    while (last.button("Older").isPresent()) {
      long before = messages().getLast().id();
      press(last, last.button("Older").orElseThrow());
      awaitQuiet();
      last = page(before, last.id(), pages);
    }
    return pages.toString();
  }

  /** The whole journal as /export tells it in a table, a line an entry. */
  List<String> table() {
    return exported("CSV").lines().skip(1).toList();
  }

  /** The whole journal as a file of that kind. */
  String exported(String kind) {
    say("/export", "Which one?");
    long before = messages().getLast().id();
    press(kind);
    String file =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> fileAfter(before), Optional::isPresent)
            .orElseThrow();
    return sandbox.file(file);
  }

  private Optional<String> fileAfter(long message) {
    JsonNode chat = sandbox.get("chats/" + person + "?limit=100");
    return StreamSupport.stream(chat.path("messages").spliterator(), false)
        .filter(seen -> seen.path("messageId").asLong() > message && seen.has("document"))
        .map(seen -> seen.path("document").path("fileId").asText())
        .findFirst();
  }

  /** The chat in words, for the message of a test that fails. */
  String shown() {
    return messages().stream()
        .map(seen -> (seen.fromBot() ? "< " : "> ") + seen.text())
        .collect(Collectors.joining("\n"));
  }

  /** A page that was said anew, perhaps in several messages; its last one. */
  private Seen page(long after, StringBuilder pages) {
    List<Seen> said = replies().stream().filter(seen -> seen.id() > after).toList();
    if (said.size() < 2) {
      throw new AssertionError("/history got no answer in its turn:\n" + shown());
    }
    List<Seen> page = said.subList(0, said.size() - 1);
    page.forEach(seen -> pages.append(seen.text()).append('\n'));
    return page.getLast();
  }

  /** A page that was put in place of the one before, or said anew where it did not fit there. */
  private Seen page(long after, long replaced, StringBuilder pages) {
    boolean anew = replies().stream().filter(seen -> seen.id() > after).count() > 1;
    if (anew) {
      return page(after, pages);
    }
    Seen page = replies().stream().filter(seen -> seen.id() == replaced).findFirst().orElseThrow();
    pages.append(page.text()).append('\n');
    return page;
  }

  private Seen newestWith(String label) {
    return await(seen -> seen.button(label).isPresent(), "[" + label + "]");
  }

  private Optional<JsonNode> tap(String query) {
    JsonNode taps = sandbox.get("chats/" + person + "?limit=1").path("taps");
    return StreamSupport.stream(taps.spliterator(), false)
        .filter(tap -> tap.path("id").asText().equals(query))
        .findFirst();
  }

  private JsonNode post(String deed, Map<String, ?> body) {
    return sandbox.post("chats/" + person + "/" + deed, body);
  }

  private static boolean holds(Seen seen, String expected) {
    return seen.text().contains(expected);
  }
}
