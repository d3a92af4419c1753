package respite.talk.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import respite.journal.Detail;
import respite.journal.EntryId;
import respite.journal.Extra;
import respite.talk.effect.MessageKey;
import respite.talk.effect.Occasion;
import respite.talk.effect.PaperSize;

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
   * @param when the day or the moment that the score is for
   * @param scores the numbers offered
   * @param remarkable whether the text may also be a remark and no score at all
   * @param note what becomes the note of the score that is chosen
   * @param text the whole text
   */
  record ChoosingScore(
      Step step,
      Occasion when,
      List<Integer> scores,
      boolean remarkable,
      String note,
      String text,
      long messageId)
      implements Unread {
    /** Copies the list, so that the state cannot change. */
    public ChoosingScore {
      scores = List.copyOf(scores);
    }

    @Override
    public LocalDate about() {
      return when.day();
    }
  }

  /**
   * What was typed may be about several days or times, and these were offered. Until one is chosen
   * nothing of the text is in the journal; if the talk goes elsewhere, it is kept as a remark.
   *
   * @param offered the likeliest first
   * @param about the day on which it was typed
   * @param text the whole text
   */
  record ChoosingTime(
      Step step, List<Occasion> offered, LocalDate about, String text, long messageId)
      implements Unread {
    /** Copies the list, so that the state cannot change. */
    public ChoosingTime {
      offered = List.copyOf(offered);
    }
  }

  /** A text waits for a choice, and must not be lost where none is made. */
  sealed interface Unread extends Open {
    /** The day that it is about as a remark. */
    LocalDate about();

    /** The whole text. */
    String text();

    /** The message that it came in. */
    long messageId();
  }

  /** A message was edited: shall what it put into the journal say what it says now? */
  record Rereading(Step step, String text, long messageId) implements Open {}

  /** The settings stand open, in one message, at a screen. */
  record Settling(Step step, SettingsScreen screen) implements Open {}

  /**
   * An extra that gathers several is being told; the prompt is the message that asks for it.
   *
   * @param chosen what is chosen so far, which is in the journal only when it is done; empty when
   *     nothing is
   */
  record Telling(Step step, LocalDate day, Extra extra, Optional<Detail> chosen, long prompt)
      implements Open {
    /** The same with another choice. */
    public Telling with(Optional<Detail> other) {
      return new Telling(step, day, extra, other, prompt);
    }
  }

  /**
   * A day is waited for, by button or typed; the prompt is the message that asks for it.
   *
   * @param moved the entry that is to be moved there; empty when the day is to be told
   * @param taken the day on which another entry stands in the way; empty until one does
   */
  record NamingDay(Step step, Optional<EntryId> moved, Optional<LocalDate> taken, long prompt)
      implements Open {}

  /** An entry's words are waited for, in place of those before. */
  record Rewriting(Step step, EntryId entry, long prompt) implements Open {}

  /** A score of this moment is waited for. */
  record RatingNow(Step step) implements Open {}

  /** The word that erases everything is waited for. */
  record Leaving(Step step) implements Open {}

  /**
   * The day of a treatment is waited for.
   *
   * @param page which days are offered: 0 is today and the week before, 1 the eight days before
   *     those, -1 the eight days ahead
   */
  record PickingDay(Step step, int page, TreatmentDraft draft) implements Open {}

  /** A treatment is shown and asked about before it is kept. */
  record Treating(Step step, LocalDate day, TreatmentDraft draft, Asking asking) implements Open {
    /** What is asked about it at the moment. */
    public enum Asking {
      RIGHT,
      TIME,
      ROUTE,
      SAME
    }
  }

  /** The length of a treatment is waited for; the prompt is the message that asks. */
  record WritingLength(Step step, EntryId treatment, long prompt) implements Open {}

  /** The dose of a treatment is waited for, in words; the prompt is the message that asks. */
  record WritingDose(Step step, EntryId treatment, long prompt) implements Open {}

  /** "Which days should the page tell?", with what is chosen so far. */
  record ChoosingReport(Step step, PaperSize paper, boolean details, Optional<String> name)
      implements Open {
    /** The next step, with that paper. */
    public ChoosingReport on(PaperSize other) {
      return new ChoosingReport(step.next(), other, details, name);
    }

    /** The next step, with the second page of details or without it. */
    public ChoosingReport with(boolean wanted) {
      return new ChoosingReport(step.next(), paper, wanted, name);
    }

    /** The next step, with that name to print; empty prints none. */
    public ChoosingReport named(Optional<String> typed) {
      return new ChoosingReport(step.next(), paper, details, typed);
    }
  }

  /** The name to print on a page is waited for. */
  record NamingReport(Step step, PaperSize paper, boolean details) implements Open {}

  /**
   * A file was shown, and waits to be brought in.
   *
   * @param digest of the bytes that were shown; only the same ones are brought in
   */
  record Bringing(Step step, FileId file, String digest) implements Open {}

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
