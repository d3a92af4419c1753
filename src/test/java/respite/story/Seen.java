package respite.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message as it stands in a chat, with its buttons. */
record Seen(long id, boolean fromBot, String text, boolean edited, List<List<Button>> rows) {

  /** A button of the message: what stands on it and what a tap sends. */
  record Button(String label, String data) {}

  static Seen of(JsonNode message) {
    var rows = new ArrayList<List<Button>>();
    for (JsonNode row : message.path("keyboard")) {
      var buttons = new ArrayList<Button>();
      row.forEach(button ->
          buttons.add(
              new Button(button.path("text").asText(), button.path("callback_data").asText())));
      rows.add(List.copyOf(buttons));
    }
    return new Seen(
        message.path("messageId").asLong(),
        message.path("from").asText().equals("bot"),
        message.path("text").asText(),
        message.path("edited").asBoolean(),
        List.copyOf(rows));
  }

  Optional<Button> button(String label) {
    return rows.stream().flatMap(List::stream).filter(b -> b.label().equals(label)).findFirst();
  }
}
