package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An append-only file of JSON lines: a header with the format version, then one line for each
 * change, {@code {"key": document, "other key": null}}, where null removes. A last line cut short
 * by a kill is dropped at opening; damage before it is an error. For use by one thread at a time.
 */
final class StateJournal implements AutoCloseable {
  private static final int FORMAT = 1;
  private static final String HEADER = "{\"format\":" + FORMAT + ",\"holds\":\"sandbox state\"}";

  private final FileChannel channel;

  private StateJournal(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens or makes the file and puts its documents, oldest change first, into the map. */
  static StateJournal open(Path file, Map<String, ObjectNode> documents) throws IOException {
    if (Files.notExists(file)) {
      writeWhole(file, List.of(HEADER));
    }
    byte[] bytes = Files.readAllBytes(file);
    int lines = replay(file, bytes, documents);
    if (lines > 2 * documents.size() + 1000) {
      writeWhole(file, snapshot(documents));
      return new StateJournal(append(file));
    }
    FileChannel channel = append(file);
    long whole = wholeLength(bytes);
    if (whole < bytes.length) {
      channel.truncate(whole);
      channel.force(true);
    }
    return new StateJournal(channel);
  }

  /** Appends one change; after a synced append it survives the loss of the machine's power. */
  void append(ObjectNode change, boolean sync) throws IOException {
    long start = channel.size();
    ByteBuffer line = ByteBuffer.wrap((Json.write(change) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      if (sync) {
        channel.force(false);
      }
    } catch (IOException failed) {
      channel.truncate(start);
      throw failed;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static FileChannel append(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /** Where the last whole line ends; the bytes after it were never acknowledged. */
  private static int wholeLength(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static int replay(Path file, byte[] bytes, Map<String, ObjectNode> documents)
      throws IOException {
    String whole = new String(bytes, 0, wholeLength(bytes), StandardCharsets.UTF_8);
    List<String> lines = whole.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw new IOException(file + " is not a sandbox state of format " + FORMAT);
    }
    for (int i = 1; i < lines.size(); i++) {
      int number = i + 1;
      JsonNode change =
          Json.parse(lines.get(i))
              .filter(JsonNode::isObject)
              .orElseThrow(() -> new IOException(file + " is damaged at line " + number));
      change.properties().forEach(entry -> put(documents, entry.getKey(), entry.getValue()));
    }
    return lines.size();
  }

  private static void put(Map<String, ObjectNode> documents, String key, JsonNode value) {
    if (value instanceof ObjectNode document) {
      documents.put(key, document);
    } else {
      documents.remove(key);
    }
  }

  private static List<String> snapshot(Map<String, ObjectNode> documents) {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    documents.forEach((key, value) -> lines.add(Json.write(Json.object().set(key, value))));
    return lines;
  }

  /** Replaces the file in one step: a kill leaves the old one or the new one. */
  private static void writeWhole(Path file, List<String> lines) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, String.join("\n", lines) + "\n");
    try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent())) {
      directory.force(true);
    }
  }
}
