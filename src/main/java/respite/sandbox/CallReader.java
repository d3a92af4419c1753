package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a call of the Bot API from query, JSON, form or multipart, wherever its fields are. */
final class CallReader {
  private CallReader() {}

  static Call read(Context http) {
    Map<String, JsonNode> fields = new HashMap<>();
    Map<String, Upload> uploads = new HashMap<>();
    texts(http.queryParamMap(), fields);
    if (http.isMultipartFormData()) {
      texts(http.formParamMap(), fields);
      http.uploadedFileMap()
          .forEach((name, files) -> files.forEach(file -> uploads.put(name, upload(file))));
    } else if (http.isFormUrlencoded()) {
      texts(http.formParamMap(), fields);
    } else if (!http.body().isBlank()) {
      JsonNode body =
          Json.parse(http.body())
              .filter(JsonNode::isObject)
              .orElseThrow(() -> ApiError.badRequest("can't parse JSON object"));
      body.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    }
    return new Call(http.pathParam("method"), fields, uploads);
  }

  private static void texts(Map<String, List<String>> from, Map<String, JsonNode> to) {
    from.forEach((name, values) -> {
      // A file's field is named among the texts too, with no value.
      if (!values.isEmpty()) {
        to.put(name, TextNode.valueOf(values.getLast()));
      }
    });
  }

  private static Upload upload(UploadedFile file) {
    try (InputStream content = file.content()) {
      String mime = Optional.ofNullable(file.contentType()).orElse("application/octet-stream");
      return new Upload(file.filename(), mime, content.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
