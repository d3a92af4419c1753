package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What the sandbox knows of the bot: who it is, its commands and its descriptions. */
final class BotProfile {
  /** The bot's own number. */
  static final long ID = 1_000_001;

  static final String NAME = "Respite";
  static final String USERNAME = "respite_sandbox_bot";
  private static final int MOST_COMMANDS = 100;
  private final State state;

  BotProfile(State state) {
    this.state = state;
  }

  /** The bot as the sender of a message. */
  static ObjectNode user() {
    return Json.object()
        .put("id", ID)
        .put("is_bot", true)
        .put("first_name", NAME)
        .put("username", USERNAME);
  }

  /** The answer of getMe. */
  static ObjectNode me() {
    return user()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", false)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false);
  }

  JsonNode setCommands(Call call) {
    JsonNode commands =
        call.json("commands")
            .filter(JsonNode::isArray)
            .orElseThrow(() -> ApiError.badRequest("can't parse commands: expected an Array"));
    if (commands.size() > MOST_COMMANDS) {
      throw ApiError.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    for (JsonNode command : commands) {
      if (!command.path("command").asText().matches("/?[a-z0-9_]{1,32}")) {
        throw ApiError.badRequest("BOT_COMMAND_INVALID");
      }
      int length = command.path("description").asText().length();
      if (length < 1 || length > 256) {
        throw ApiError.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    keep("commands/" + scope(call), Json.object().set("commands", commands));
    return Json.yes();
  }

  JsonNode getCommands(Call call) {
    return commands(scope(call));
  }

  /** What the commands menu shows to somebody with this language. */
  JsonNode menu(String language) {
    for (String scope :
        new String[] {
          "all_private_chats/" + language, "all_private_chats/", "default/" + language
        }) {
      JsonNode found = commands(scope);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return commands("default/");
  }

  JsonNode setDescription(Call call, String which, int longest) {
    String text = call.text(which).orElse("");
    if (text.length() > longest) {
      throw ApiError.badRequest("the description is too long");
    }
    keep(which + "/" + call.text("language_code").orElse(""), Json.object().put("text", text));
    return Json.yes();
  }

  JsonNode getDescription(Call call, String which) {
    return Json.object().put(which, text(which, call.text("language_code").orElse("")));
  }

  /** A description in this language, or in none where there is none for it. */
  String text(String which, String language) {
    return state.read(documents ->
        documents
            .get(which + "/" + language)
            .or(() -> documents.get(which + "/"))
            .map(document -> document.path("text").asText())
            .orElse(""));
  }

  private ArrayNode commands(String scope) {
    Optional<ObjectNode> kept = state.read(documents -> documents.get("commands/" + scope));
    return kept.map(document -> document.withArray("commands")).orElseGet(Json::array);
  }

  private void keep(String key, ObjectNode document) {
    state.change(batch -> {
      batch.put(key, document);
      return key;
    });
  }

  private static String scope(Call call) {
    String type = call.json("scope").map(scope -> scope.path("type").asText()).orElse("default");
    return type + "/" + call.text("language_code").orElse("");
  }
}
