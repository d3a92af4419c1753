package respite.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks for words that must not stand readable in any file. */
final class Leaks {
  private Leaks() {}

  /** Which file below the directory shows which of the words; a directory without files fails. */
  static List<String> in(Path directory, List<String> words) throws IOException {
    var found = new ArrayList<String>();
    List<Path> files;
    try (var all = Files.walk(directory)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    if (files.isEmpty()) {
      throw new AssertionError("there is no file in " + directory);
    }
    for (Path file : files) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      words.stream()
          .filter(word -> bytes.contains(latin(word)) || bytes.contains(wide(word)))
          .forEach(word -> found.add(file + " shows " + word));
    }
    return found;
  }

  private static String latin(String word) {
    return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String wide(String word) {
    return new String(word.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
  }
}
