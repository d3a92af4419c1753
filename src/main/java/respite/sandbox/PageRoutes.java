package respite.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalLong;

/** The chat page and the one request it lives on. */
final class PageRoutes {
  private static final int MOST_MESSAGES = 400;
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  private final State state;
  private final View view;
  private final BotProfile profile;
  private final ControlRoutes controls;

  PageRoutes(State state, View view, BotProfile profile, ControlRoutes controls) {
    this.state = state;
    this.view = view;
    this.profile = profile;
    this.controls = controls;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/", http -> asset(http, "page.html"));
    for (String name : Page.ASSETS) {
      routes.get("/" + name, http -> asset(http, name));
    }
    routes.get("/sandbox/commands", http -> UserRoutes.answer(http, profile.menu(language(http))));
    routes.get("/sandbox/view", this::view);
  }

  private static String language(Context http) {
    return Asked.queryText(http, "language", "");
  }

  /** All the page draws; with since, waits until something is newer. */
  private void view(Context http) throws InterruptedException {
    OptionalLong since = Asked.query(http, "since");
    if (since.isPresent()) {
      state.await(() -> state.version() != since.getAsLong(), Asked.timeout(http));
    }
    ObjectNode all = Json.object().put("version", state.version());
    all.set("people", view.people());
    OptionalLong chat = Asked.query(http, "chat");
    if (chat.isPresent()) {
      ObjectNode open = view.chat(chat.getAsLong(), MOST_MESSAGES);
      String language = open.path("language").asText();
      all.set("commands", profile.menu(language));
      all.put("description", profile.text("description", language));
      all.set("chat", open);
    }
    all.set("bot", BotProfile.user());
    all.set("clock", controls.reading());
    all.set("nextReminder", controls.reminder().path("at"));
    UserRoutes.answer(http, all);
  }

  private static void asset(Context http, String name) {
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    http.header("Content-Security-Policy", Page.POLICY)
        .contentType(type + ";charset=utf-8")
        .result(bytes(name));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = PageRoutes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the page's file " + name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
