package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;

/** The people's side over HTTP: who is there, what they do, and what they see. */
final class UserRoutes {
  private static final int MOST_MESSAGES = 1000;
  private final State state;
  private final People people;
  private final Groups groups;
  private final UserActions actions;
  private final View view;
  private final FileBox files;

  UserRoutes(
      State state, People people, Groups groups, UserActions actions, View view, FileBox files) {
    this.state = state;
    this.people = people;
    this.groups = groups;
    this.actions = actions;
    this.view = view;
    this.files = files;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/sandbox/people", http -> answer(http, view.people()));
    routes.post("/sandbox/people", this::addPerson);
    routes.post("/sandbox/groups", this::addGroup);
    routes.post("/sandbox/groups/{chat}/bot", this::setMember);
    routes.get("/sandbox/chats/{chat}", this::chat);
    routes.post("/sandbox/chats/{chat}/say", this::say);
    routes.post("/sandbox/chats/{chat}/start", this::start);
    routes.post("/sandbox/chats/{chat}/press", this::press);
    routes.post("/sandbox/chats/{chat}/edit", this::edit);
    routes.post("/sandbox/chats/{chat}/send", this::send);
    routes.post("/sandbox/chats/{chat}/block", this::block);
    routes.get("/sandbox/files/{file}", this::file);
  }

  static void answer(Context http, JsonNode json) {
    http.contentType("application/json").result(Json.write(json));
  }

  private void addPerson(Context http) {
    Asked asked = Asked.of(http);
    ObjectNode added =
        people.add(asked.optional("id"), asked.text("name"), asked.text("language", "en"));
    answer(http, View.person(added));
  }

  private void addGroup(Context http) {
    Asked asked = Asked.of(http);
    long id = groups.create(asked.text("title"));
    OptionalLong by = asked.optional("addedBy");
    if (by.isPresent()) {
      groups.setMember(id, by.getAsLong(), true);
    }
    answer(http, Json.object().put("id", id));
  }

  private void setMember(Context http) {
    Asked asked = Asked.of(http);
    groups.setMember(asked.chat(), asked.number("by"), asked.flag("member"));
    answer(http, Json.object());
  }

  private void chat(Context http) throws InterruptedException {
    long chat = Asked.chat(http);
    OptionalLong since = Asked.query(http, "since");
    if (since.isPresent()) {
      state.await(() -> state.version() != since.getAsLong(), Asked.timeout(http));
    }
    long version = state.version();
    int most = Math.clamp(Asked.query(http, "limit").orElse(MOST_MESSAGES), 1, 100_000);
    answer(http, view.chat(chat, most).put("version", version));
  }

  private void say(Context http) {
    Asked asked = Asked.of(http);
    OptionalLong replyTo = asked.optional("replyTo");
    answer(http, actions.say(asked.chat(), asked.optional("from"), asked.text("text"), replyTo));
  }

  /** Opens a deep link: /start and what follows it. */
  private void start(Context http) {
    Asked asked = Asked.of(http);
    String payload = asked.text("payload", "");
    if (!payload.matches("[A-Za-z0-9_-]{0,64}")) {
      throw new UserError(400, "a payload is up to 64 of the characters A-Z a-z 0-9 _ -");
    }
    String text = payload.isEmpty() ? "/start" : "/start " + payload;
    answer(http, actions.say(asked.chat(), OptionalLong.empty(), text, OptionalLong.empty()));
  }

  private void press(Context http) {
    Asked asked = Asked.of(http);
    long message = asked.number("messageId");
    String data =
        asked.has("data")
            ? asked.text("data")
            : actions.dataAt(
                asked.chat(),
                message,
                Math.toIntExact(asked.number("row")),
                Math.toIntExact(asked.number("column")));
    answer(http, actions.press(asked.chat(), asked.optional("from"), message, data));
  }

  private void edit(Context http) {
    Asked asked = Asked.of(http);
    answer(http, actions.edit(asked.chat(), asked.number("messageId"), asked.text("text")));
  }

  /** The body is the file itself; an empty one is replaced by a stand-in. */
  private void send(Context http) {
    String kind = Asked.queryText(http, "kind", "").toUpperCase(Locale.ROOT);
    Media.Kind known =
        Arrays.stream(Media.Kind.values())
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElseThrow(
                () -> new UserError(400, "kind must be photo, document, voice or sticker"));
    byte[] bytes = http.bodyAsBytes();
    Upload standIn = StandIns.of(known);
    String name = Asked.queryText(http, "name", standIn.name());
    String mime = Asked.queryText(http, "mime", standIn.mime());
    Upload upload = bytes.length == 0 ? standIn : new Upload(name, mime, bytes);
    answer(
        http,
        actions.send(
            Asked.chat(http),
            Asked.query(http, "from"),
            known,
            upload,
            Asked.queryText(http, "caption", "")));
  }

  private void block(Context http) {
    Asked asked = Asked.of(http);
    people.setBlocked(asked.chat(), asked.flag("blocked"));
    answer(http, Json.object());
  }

  /** A file of a message. Only pictures are shown in place; nothing in it can run. */
  private void file(Context http) {
    ObjectNode file =
        state
            .read(documents -> FileBox.find(documents, http.pathParam("file")))
            .orElseThrow(() -> new UserError(404, "there is no such file"));
    String mime = file.path("mime").asText();
    boolean picture = file.has("width") && mime.matches("image/(png|jpeg|gif)");
    String name = file.path("name").asText().replaceAll("[^A-Za-z0-9._ -]", "_");
    http.header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(
            "Content-Disposition",
            (picture ? "inline" : "attachment") + "; filename=\"" + name + "\"")
        .contentType(picture ? mime : "application/octet-stream")
        .result(files.bytes(file));
  }
}
