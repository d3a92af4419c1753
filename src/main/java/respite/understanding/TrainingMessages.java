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
import java.util.stream.Stream;
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
   * The files that are learned from, in order, messages of several parts left out; the others are
   * for measuring only.
   */
  private static final List<String> LEARNED =
      List.of("known.txt", "train.txt", "development.txt", "voices.txt", "more.txt");

  /** What people write first in a note. */
  private static final List<String> SCORED =
      List.of("pain 6, ", "8 today, ", "pain is a 7 and ", "bad day, ", "9. ", "5 this evening, ");

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
          .filter(message -> !message.label().contains(" + "))
          .forEach(message -> {
            Outcome outcome = likeliest(message.label());
            all.add(new Examples.Example(message.text(), outcome));
            if (outcome instanceof Outcome.Alarming || outcome instanceof Outcome.Journal) {
              all.add(new Examples.Example(besideScore(message.text()), outcome));
            } else {
              context(message.text(), outcome).forEach(all::add);
            }
          });
    }
    return List.copyOf(all);
  }

  /**
   * What a message of several sentences tells beside what it asks: it is read by itself as well,
   * and belongs to the question.
   */
  private static Stream<Examples.Example> context(String text, Outcome outcome) {
    List<Sentence> sentences = Sentences.of(text);
    boolean asks = sentences.stream().anyMatch(Sentence::asked);
    return sentences.stream()
        .filter(sentence -> asks && !sentence.asked())
        .map(sentence -> new Examples.Example(sentence.text().strip(), outcome));
  }

  /** The same behind what notes begin with, of which it takes nothing back. */
  private static String besideScore(String text) {
    return SCORED.get(Math.floorMod(text.hashCode(), SCORED.size())) + text;
  }

  /** The outcome named first, where one of several is right. */
  private static Outcome likeliest(String label) {
    return Outcome.of(label.split(" \\| ", 2)[0]);
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
