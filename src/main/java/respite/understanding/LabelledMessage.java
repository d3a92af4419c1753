package respite.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import respite.answers.AnswerId;
import respite.answers.Article;
import respite.answers.FactId;

/**
 * A message with what it should be taken for.
 *
 * @param kind FAQ, OOS (the article is silent), JOURNAL, CRISIS, or MIXED (several kinds)
 * @param facts what the answers must carry together; empty for other kinds
 * @param entries of which one answers as well; empty where only facts are known
 * @param kinds the kinds of its parts in order; one for a simple message
 * @param alarming whether it is harmless but sounds like an alarm
 */
record LabelledMessage(
    Kind kind,
    Set<FactId> facts,
    Set<AnswerId> entries,
    List<Kind> kinds,
    boolean alarming,
    String text) {
  /** What a message can be. */
  enum Kind {
    FAQ,
    OOS,
    JOURNAL,
    CRISIS,
    MIXED
  }

  /**
   * Reads a file: columns kind, facts, text and a tag, parted by tabs; or, where no line has a tab,
   * the form of the training messages. Throws IOException or IllegalArgumentException for others.
   */
  static List<LabelledMessage> read(Path file, Article article) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.stream().anyMatch(line -> line.indexOf('\t') >= 0)) {
      return lines.stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(LabelledMessage::ofColumns)
          .toList();
    }
    return TrainingMessages.read(file).stream().map(m -> ofLabel(m, article)).toList();
  }

  private static LabelledMessage ofColumns(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length < 3) {
      throw new IllegalArgumentException("a line needs kind, facts and text: " + line);
    }
    Kind kind = Kind.valueOf(columns[0]);
    Set<FactId> facts =
        kind == Kind.FAQ
            ? Arrays.stream(columns[1].split(",")).map(FactId::new).collect(Collectors.toSet())
            : Set.of();
    boolean alarming = columns.length > 3 && columns[3].equals("hardneg");
    return new LabelledMessage(kind, facts, Set.of(), List.of(kind), alarming, columns[2]);
  }

  private static LabelledMessage ofLabel(TrainingMessages.Message message, Article article) {
    List<String> parts = Arrays.asList(message.label().split(" \\+ "));
    List<Kind> kinds = parts.stream().map(LabelledMessage::kind).toList();
    var facts = new TreeSet<FactId>();
    if (parts.size() > 1) {
      parts.stream()
          .filter(AnswerId::isValid)
          .flatMap(id -> article.entry(new AnswerId(id)).stream())
          .forEach(entry -> facts.addAll(entry.facts()));
    }
    Set<AnswerId> entries =
        kinds.equals(List.of(Kind.FAQ))
            ? Arrays.stream(message.label().split(" \\| "))
                .map(AnswerId::new)
                .collect(Collectors.toSet())
            : Set.of();
    boolean mixed = kinds.stream().distinct().count() > 1;
    return new LabelledMessage(
        mixed ? Kind.MIXED : kinds.getFirst(),
        facts,
        entries,
        kinds,
        message.label().equals("HARMLESS"),
        message.text());
  }

  private static Kind kind(String label) {
    if (label.contains(" | ")) {
      return Kind.FAQ;
    }
    return switch (Outcome.of(label)) {
      case Outcome.Entry _ -> Kind.FAQ;
      case Outcome.Silent _ -> Kind.OOS;
      case Outcome.Journal _ -> Kind.JOURNAL;
      case Outcome.Alarming _ -> Kind.CRISIS;
    };
  }
}
