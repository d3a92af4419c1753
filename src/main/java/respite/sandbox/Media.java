package respite.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/** Photos, documents and the rest: how they come in and how a message shows them. */
final class Media {
  /** What a file is sent as. */
  enum Kind {
    PHOTO,
    DOCUMENT,
    VOICE,
    STICKER;

    /** The message's field, and the field of the call that sends it. */
    String field() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int LARGEST_PHOTO = 10_000_000;
  private final State state;
  private final FileBox files;

  Media(State state, FileBox files) {
    this.state = state;
    this.files = files;
  }

  /** The file a field of the call names (attach://name, an upload, or a file_id), kept on disk. */
  ObjectNode take(Call call, Kind kind, String field) {
    String named = call.text(field).orElse("");
    String attached = named.startsWith("attach://") ? named.substring("attach://".length()) : field;
    Optional<Upload> upload = call.upload(attached);
    if (upload.isPresent()) {
      return store(upload.get(), kind);
    }
    if (named.isEmpty() || named.startsWith("attach://")) {
      throw ApiError.badRequest("there is no " + kind.field() + " in the request");
    }
    return state
        .read(documents -> FileBox.find(documents, named))
        .orElseThrow(() -> ApiError.badRequest("wrong file identifier/HTTP URL specified"));
  }

  private ObjectNode store(Upload upload, Kind kind) {
    int size = upload.bytes().length;
    if (size == 0) {
      throw ApiError.badRequest("file must be non-empty");
    }
    if (kind == Kind.PHOTO && size > LARGEST_PHOTO) {
      throw ApiError.badRequest("file is too big for a photo");
    }
    ObjectNode file = files.store(upload, kind.field() + "s");
    if (kind == Kind.PHOTO && !file.has("width")) {
      throw ApiError.badRequest("IMAGE_PROCESS_FAILED");
    }
    return file;
  }

  /** Puts the file into the message as this kind, in place of any other. */
  static void show(ObjectNode message, Kind kind, ObjectNode file) {
    for (Kind other : Kind.values()) {
      message.remove(other.field());
    }
    ObjectNode shown = Json.object();
    shown.put("file_id", file.path("id").asText());
    shown.put("file_unique_id", file.path("unique").asText());
    shown.put("file_size", file.path("size").asLong());
    switch (kind) {
      case PHOTO -> {
        shown.put("width", file.path("width").asInt()).put("height", file.path("height").asInt());
        ArrayNode sizes = Json.array().add(shown);
        message.set(kind.field(), sizes);
        return;
      }
      case DOCUMENT -> {
        shown.put("file_name", file.path("name").asText());
        shown.put("mime_type", file.path("mime").asText());
      }
      case VOICE -> shown.put("duration", 1).put("mime_type", file.path("mime").asText());
      case STICKER -> {
        shown
            .put("type", "regular")
            .put("width", 512)
            .put("height", 512)
            .put("emoji", "\uD83D\uDE42");
        shown.put("is_animated", false).put("is_video", false);
      }
    }
    message.set(kind.field(), shown);
  }
}
