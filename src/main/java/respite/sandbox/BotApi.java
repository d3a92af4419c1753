package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The methods of the Bot API that the sandbox knows, by name in any case. */
final class BotApi {
  /** One method: the {@code result} of its answer, or an {@link ApiError}. */
  private interface Method {
    JsonNode run(Call call) throws InterruptedException;
  }

  private static final int LARGEST_FETCHED = 20 * 1024 * 1024;
  private static final int LONGEST_DESCRIPTION = 512;
  private static final int LONGEST_SHORT_DESCRIPTION = 120;

  private final State state;
  private final Groups groups;
  private final Map<String, Method> methods = new HashMap<>();

  BotApi(
      State state,
      UpdateQueue updates,
      Sending sending,
      Editing editing,
      Queries queries,
      BotProfile profile,
      Groups groups) {
    this.state = state;
    this.groups = groups;
    add("getMe", _ -> BotProfile.me());
    add("getUpdates", updates::poll);
    add("deleteWebhook", this::deleteWebhook);
    add("getWebhookInfo", _ -> webhookInfo());
    add("sendMessage", sending::text);
    add("sendPhoto", sending::photo);
    add("sendDocument", sending::document);
    add("sendChatAction", sending::chatAction);
    add("editMessageText", editing::text);
    add("editMessageCaption", editing::caption);
    add("editMessageReplyMarkup", editing::keyboard);
    add("editMessageMedia", editing::medium);
    add("deleteMessage", editing::delete);
    add("answerCallbackQuery", queries::answer);
    add("getFile", this::file);
    add("getChat", this::chat);
    add("leaveChat", this::leave);
    addProfile(profile);
  }

  private void addProfile(BotProfile profile) {
    add("setMyCommands", profile::setCommands);
    add("getMyCommands", profile::getCommands);
    add(
        "setMyDescription",
        call -> profile.setDescription(call, "description", LONGEST_DESCRIPTION));
    add("getMyDescription", call -> profile.getDescription(call, "description"));
    add(
        "setMyShortDescription",
        call -> profile.setDescription(call, "short_description", LONGEST_SHORT_DESCRIPTION));
    add("getMyShortDescription", call -> profile.getDescription(call, "short_description"));
  }

  private void add(String name, Method method) {
    methods.put(name.toLowerCase(Locale.ROOT), method);
  }

  /** The result of the call. */
  JsonNode run(Call call) throws InterruptedException {
    Method method = methods.get(call.method().toLowerCase(Locale.ROOT));
    if (method == null) {
      throw ApiError.of(404, "Not Found: method not found");
    }
    return method.run(call);
  }

  private JsonNode deleteWebhook(Call call) {
    if (call.flag("drop_pending_updates")) {
      state.change(batch -> {
        batch.under("update/").forEach(waiting -> batch.remove(UpdateQueue.key(waiting)));
        return Json.yes();
      });
    }
    return Json.yes();
  }

  private JsonNode webhookInfo() {
    int waiting = state.read(UpdateQueue::undelivered).size();
    return Json.object()
        .put("url", "")
        .put("has_custom_certificate", false)
        .put("pending_update_count", waiting);
  }

  private JsonNode file(Call call) {
    ObjectNode file =
        state
            .read(documents -> FileBox.find(documents, call.text("file_id").orElse("")))
            .orElseThrow(
                () -> ApiError.badRequest("wrong file_id or the file is temporarily unavailable"));
    if (file.path("size").asLong() > LARGEST_FETCHED) {
      throw ApiError.badRequest("file is too big");
    }
    return Json.object()
        .put("file_id", file.path("id").asText())
        .put("file_unique_id", file.path("unique").asText())
        .put("file_size", file.path("size").asLong())
        .put("file_path", file.path("path").asText());
  }

  private JsonNode chat(Call call) {
    ObjectNode chat = state.read(documents -> Chats.named(documents, call));
    ObjectNode full = Json.object();
    full.setAll((ObjectNode) Chats.json(chat));
    return full.put("accent_color_id", 0).put("max_reaction_count", 11);
  }

  private JsonNode leave(Call call) {
    groups.leave(call);
    return Json.yes();
  }
}
