package respite.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Files that were sent in either direction, each a file of its own beside the journal. */
final class FileBox {
  private final State state;
  private final Path directory;

  FileBox(State state, Path directory) throws IOException {
    this.state = state;
    this.directory = Files.createDirectories(directory);
  }

  /**
   * Puts the bytes on disk under a new number and returns the file's document, which the caller's
   * change must keep; until then nobody sees the file.
   */
  ObjectNode store(Upload upload, String folder) {
    long number = state.change(batch -> batch.next("file", 1));
    byte[] bytes = upload.bytes();
    write(Long.toString(number), bytes);
    ObjectNode file = Json.object();
    file.put("id", "sandbox-file-" + number);
    file.put("unique", "sandbox-unique-" + number);
    file.put("number", number);
    file.put("path", folder + "/file_" + number + extension(upload.name()));
    file.put("name", upload.name());
    file.put("mime", upload.mime());
    file.put("size", bytes.length);
    size(bytes)
        .ifPresent(image -> file.put("width", image.getWidth()).put("height", image.getHeight()));
    return file;
  }

  static void keep(Batch batch, ObjectNode file) {
    batch.put("file/" + file.path("id").asText(), file);
  }

  static Optional<ObjectNode> find(Documents documents, String id) {
    return documents.get("file/" + id);
  }

  Optional<ObjectNode> atPath(String path) {
    return state.read(documents ->
        documents.under("file/").stream()
            .filter(file -> file.path("path").asText().equals(path))
            .findFirst());
  }

  byte[] bytes(ObjectNode file) {
    try {
      return Files.readAllBytes(directory.resolve(Long.toString(file.path("number").asLong())));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void write(String name, byte[] bytes) {
    Path part = directory.resolve(name + ".part");
    try {
      Files.write(part, bytes);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Optional<BufferedImage> size(byte[] bytes) {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
    } catch (IOException noPicture) {
      return Optional.empty();
    }
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot);
    return extension.matches("\\.[A-Za-z0-9]{1,8}") ? extension : "";
  }
}
