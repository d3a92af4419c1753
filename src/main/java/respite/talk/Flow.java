package respite.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import respite.journal.EntryId;
import respite.journal.Scope;

/**
 * What the talk waits for. Each state carries exactly the answers given so far, so a flow goes on
 * after a restart. The step counts within one flow; a button of an earlier step is closed.
 */
public sealed interface Flow {
  /** Nothing is waited for. */
  record Idle() implements Flow {}

  /** A flow in the making, with the number and step that its buttons carry. */
  sealed interface Open extends Flow {
    /** The number of the flow within the session, and the step within the flow. */
    Step step();
  }

  /** The consent text stands; then the destination of a deep link, if any. */
  record Welcoming(Step step, Optional<Destination> then) implements Open {}

  /** "What time is it for you?" */
  record AskingTime(Step step, Optional<Destination> then) implements Open {}

  /**
   * "Which city?", among those whose clock shows the time chosen.
   *
   * @param offsetMinutes the clock's difference from UTC in minutes, east positive
   */
  record AskingCity(Step step, Optional<Destination> then, int offsetMinutes) implements Open {}

  /** A city's name is waited for. */
  record TypingCity(Step step, Optional<Destination> then) implements Open {}

  /** The note of a pain entry is waited for; the prompt is the message that asks for it. */
  record WritingNote(Step step, EntryId entry, long prompt) implements Open {}

  /**
   * What was typed holds no plain score, and a choice of numbers was offered. Until one is chosen
   * nothing of the text is in the journal; if the talk goes elsewhere, it is kept as a remark.
   *
   * @param scores the numbers offered
   * @param remarkable whether the text may also be a remark and no score at all
   * @param note what becomes the note of the score that is chosen
   * @param text the whole text
   */
  record ChoosingScore(
      Step step,
      LocalDate about,
      Scope scope,
      List<Integer> scores,
      boolean remarkable,
      String note,
      String text,
      long messageId)
      implements Open {
    /** Copies the list, so that the state cannot change. */
    public ChoosingScore {
      scores = List.copyOf(scores);
    }
  }

  /** "Which days should the page tell?", with what is chosen so far. */
  record ChoosingReport(Step step, PaperSize paper, boolean details, Optional<String> name)
      implements Open {
    ChoosingReport on(PaperSize other) {
      return new ChoosingReport(step.next(), other, details, name);
    }

    ChoosingReport with(boolean wanted) {
      return new ChoosingReport(step.next(), paper, wanted, name);
    }

    ChoosingReport named(Optional<String> typed) {
      return new ChoosingReport(step.next(), paper, details, typed);
    }
  }

  /** The name to print on a page is waited for. */
  record NamingReport(Step step, PaperSize paper, boolean details) implements Open {}

  /** A flow's number and the step in it; both count from 1. */
  record Step(int flow, int step) {
    /** The step after this one. */
    public Step next() {
      return new Step(flow, step + 1);
    }

    /** The key of the flow's one message. */
    public MessageKey key() {
      return new MessageKey("f" + flow);
    }
  }
}
