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
}
