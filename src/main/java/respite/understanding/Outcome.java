package respite.understanding;

import respite.answers.AnswerId;
import respite.answers.Concern;
import respite.answers.Topic;

/** What one sentence can turn out to be. */
sealed interface Outcome {
  record Entry(AnswerId id) implements Outcome {}

  record Silent(Topic topic) implements Outcome {}

  record Journal() implements Outcome {}

  record Alarming(Concern concern) implements Outcome {}

  /** The outcome that a label of the training messages names; HARMLESS is a note. */
  static Outcome of(String label) {
    return switch (label) {
      case "note", "HARMLESS" -> new Journal();
      case "SELF_HARM", "EMERGENCY" -> new Alarming(Concern.valueOf(label));
      default ->
          AnswerId.isValid(label)
              ? new Entry(new AnswerId(label))
              : new Silent(Topic.valueOf(label));
    };
  }

  /** The label of this outcome. */
  default String label() {
    return switch (this) {
      case Entry(AnswerId id) -> id.value();
      case Silent(Topic topic) -> topic.name();
      case Journal() -> "note";
      case Alarming(Concern concern) -> concern.name();
    };
  }
}
