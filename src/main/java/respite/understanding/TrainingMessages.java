package respite.understanding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import respite.answers.Article;

/**
 * Labelled messages from files: a line "[label]" names what the lines after it are, "#" begins a
 * comment. A label may name several parts ("note + how-long") or several outcomes of which one is
 * right ("crps | how-long").
 */
final class TrainingMessages {
  /** Where the project keeps them. */
  static final Path FOLDER = Path.of("src", "training");

  /**
   * The files that are learned from, in order, messages of several parts left out; validation.txt
   * is none of them.
   */
  private static final List<String> LEARNED = List.of("known.txt", "train.txt", "development.txt");

  /** One message. */
  record Message(String label, String text) {}

  private TrainingMessages() {}

  /** The messages of a file in order; throws IOException when it cannot be read. */
  static List<Message> read(Path file) throws IOException {
    var messages = new ArrayList<Message>();
    String label = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        label = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        messages.add(new Message(label, line));
      }
    }
    return List.copyOf(messages);
  }

  /** All that the classifier learns from: the article's phrasings, the shipped examples, these. */
  static List<Examples.Example> learned(Article article, Path folder) throws IOException {
    var all = new ArrayList<>(Examples.of(article));
    for (String file : LEARNED) {
      read(folder.resolve(file)).stream()
          .filter(message -> !message.label().contains(" "))
          .forEach(m -> all.add(new Examples.Example(m.text(), Outcome.of(m.label()))));
    }
    return List.copyOf(all);
  }

  /** A fingerprint of what was learned, as 64 hexadecimal digits. */
  static String fingerprint(List<Examples.Example> learned) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Examples.Example example : learned) {
        String line = example.outcome().label() + "\t" + example.text() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
