package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A bot for the page's tests: it says what the test tells it to. All it says is made up. */
final class ScriptedBot {
  private final Http http;

  ScriptedBot(Http http) {
    this.http = http;
  }

  /** Gives the bot its commands and its description, in English. */
  void introduce() {
    http.ok(
        "setMyDescription",
        "{\"description\":\"A pain journal in a few seconds a day.\\n\\nMade-up text of a test.\"}");
    http.ok(
        "setMyCommands",
        "{\"commands\":[{\"command\":\"log\",\"description\":\"Note a score\"},"
            + "{\"command\":\"history\",\"description\":\"What you have noted\"}]}");
  }

  /** Says HTML in the first person's chat; the number of the message. */
  long say(String html) {
    return http.ok("sendMessage", message(html, "")).path("message_id").asLong();
  }

  /** Says HTML with an inline keyboard, whose rows are given as texts; data is b:row:column. */
  long ask(String html, String[]... rows) {
    String markup = ",\"reply_markup\":" + keyboard(rows);
    return http.ok("sendMessage", message(html, markup)).path("message_id").asLong();
  }

  void edit(long messageId, String html, String[]... rows) {
    String markup = rows.length == 0 ? "" : ",\"reply_markup\":" + keyboard(rows);
    http.ok("editMessageText", message(html, ",\"message_id\":" + messageId + markup));
  }

  /** Offers a keyboard of answers in one row. */
  void offer(String html, String... answers) {
    ArrayNode row = Json.array();
    for (String answer : answers) {
      row.add(Json.object().put("text", answer));
    }
    JsonNode markup =
        Json.object()
            .put("one_time_keyboard", true)
            .put("input_field_placeholder", "Or type it")
            .set("keyboard", Json.array().add(row));
    http.ok("sendMessage", message(html, ",\"reply_markup\":" + Json.write(markup)));
  }

  /** The newest tap that is not answered yet gets this answer. */
  void answerTap(String text, boolean alert) {
    JsonNode taps = http.chat().path("taps");
    String id = taps.path(taps.size() - 1).path("id").asText();
    http.ok(
        "answerCallbackQuery",
        Json.write(
            Json.object().put("callback_query_id", id).put("text", text).put("show_alert", alert)));
  }

  void sendFile(String method, String field, Upload file, String caption) {
    String boundary = "a-boundary";
    String head =
        part(boundary, "name=\"chat_id\"", "text/plain")
            + Http.YOU
            + "\r\n"
            + part(boundary, "name=\"caption\"", "text/plain")
            + caption
            + "\r\n"
            + part(
                boundary,
                "name=\"%s\"; filename=\"%s\"".formatted(field, file.name()),
                file.mime());
    String tail = "\r\n--" + boundary + "--\r\n";
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    byte[] end = tail.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = file.bytes();
    byte[] body = new byte[start.length + bytes.length + end.length];
    System.arraycopy(start, 0, body, 0, start.length);
    System.arraycopy(bytes, 0, body, start.length, bytes.length);
    System.arraycopy(end, 0, body, start.length + bytes.length, end.length);
    var answer =
        http.send(
            "POST",
            "bot" + SandboxServer.TOKEN + "/" + method,
            body,
            Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    if (answer.statusCode() != 200) {
      throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  private static String part(String boundary, String disposition, String type) {
    return "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
        .formatted(boundary, disposition, type);
  }

  private static String message(String html, String rest) {
    String text = Json.write(com.fasterxml.jackson.databind.node.TextNode.valueOf(html));
    return "{\"chat_id\":%d,\"parse_mode\":\"HTML\",\"text\":%s%s}".formatted(Http.YOU, text, rest);
  }

  private static String keyboard(String[]... rows) {
    ArrayNode all = Json.array();
    for (int i = 0; i < rows.length; i++) {
      ArrayNode row = Json.array();
      for (int j = 0; j < rows[i].length; j++) {
        row.add(Json.object().put("text", rows[i][j]).put("callback_data", "b:" + i + ":" + j));
      }
      all.add(row);
    }
    return Json.write(Json.object().set("inline_keyboard", all));
  }
}
