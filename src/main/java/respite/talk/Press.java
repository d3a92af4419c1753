package respite.talk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import respite.answers.AnswerId;
import respite.journal.CheckIn;
import respite.journal.EntryId;
import respite.journal.Extra;
import respite.talk.effect.Drawing;
import respite.talk.effect.ExportKind;
import respite.talk.session.Flow;

/**
 * What the data behind a button says. Data comes back from outside and may be forged, so it is read
 * with care, and the flows check everything against the journal again.
 */
sealed interface Press {
  /** A button of the evening question, which carries its day. */
  record Evening(LocalDate day, String choice) implements Press {}

  /** A button of a flow, which carries the flow's number and step. */
  record InFlow(Flow.Step step, String choice) implements Press {}

  /** The follow-up question of an answer. */
  record Ask(AnswerId entry) implements Press {}

  /** The answer was not to what was asked; what else it may have been. */
  record NotThat(List<AnswerId> others) implements Press {
    /** Copies the list, so that the press cannot change. */
    public NotThat {
      others = List.copyOf(others);
    }
  }

  /** A page of the history, from 1. */
  record Leaf(int page) implements Press {}

  /** A picture of that kind. */
  record Picture(ChartFlow.Window window, Drawing.View view, boolean dark) implements Press {}

  /** The whole journal as a file of that kind. */
  record Take(ExportKind kind) implements Press {}

  /** Take back what was last done to the entry; void once it was corrected more often than that. */
  record Undo(EntryId entry, int corrections) implements Press {}

  /** Take back all that one message did; void once anything of it has changed since. */
  record TakeAllBack(List<Mark> marks) implements Press {
    /** Copies the list. */
    public TakeAllBack {
      marks = List.copyOf(marks);
    }
  }

  /**
   * An entry as one message left it.
   *
   * @param forms how many forms it had before that; 0 for one that the message made
   */
  record Mark(EntryId entry, int forms) {
    private String data() {
      return Integer.toString(entry.number(), Character.MAX_RADIX)
          + "-"
          + Integer.toString(forms, Character.MAX_RADIX);
    }

    private static Mark of(String data) {
      String[] parts = data.split("-", 2);
      return new Mark(
          new EntryId(Integer.parseInt(parts[0], Character.MAX_RADIX)),
          Integer.parseInt(parts[1], Character.MAX_RADIX));
    }
  }

  /** Change an entry's rating to that score, as an edited message says. */
  record Change(EntryId entry, int score) implements Press {}

  /** Leave the entry as it is. */
  record Keep(EntryId entry) implements Press {}

  /** Write a note for the entry. */
  record Note(EntryId entry) implements Press {}

  /** The entry of a moment was meant as its day's average. */
  record DayAverage(EntryId entry) implements Press {}

  /** Handle the text that sounded like a danger, as if just sent; named by its message. */
  record Release(long message) implements Press {}

  /** Drop that text. */
  record Drop(long message) implements Press {}

  /** Go on where the talk was. */
  record GoOn() implements Press {}

  /** A button of an extra, which carries its day. */
  record OfExtra(LocalDate day, Extra extra, String choice) implements Press {}

  /** A day of the journal. */
  record OfDay(LocalDate day, String choice) implements Press {}

  /** An entry, and how often it was changed when the button was made. */
  record OfEntry(EntryId entry, int version, String choice) implements Press {}

  /** Take back the last act, if it was one on that entry. */
  record TakeBack(EntryId entry) implements Press {}

  /** Tell a day later. */
  record AddDay() implements Press {}

  /** Something to add to a treatment that is kept, or to say of its place. */
  record Treated(EntryId entry, String choice) implements Press {}

  /** An answer about a treatment that was planned. */
  record TookPlace(EntryId entry, String choice) implements Press {}

  /** An answer about side effects. */
  record Felt(EntryId entry, CheckIn when, String choice) implements Press {}

  /** A verdict on the course that ended with a treatment. */
  record Judge(EntryId entry, String choice) implements Press {}

  /** A view of the person's relief. */
  record Relief(String view) implements Press {}

  /** Nothing that Respite ever wrote on a button, or not any more. */
  record Unknown() implements Press {}

  /** The data for a button. */
  default String data() {
    return switch (this) {
      case Evening(var day, var choice) ->
          "e." + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "." + choice;
      case InFlow(Flow.Step(var flow, var step), var choice) ->
          "f." + flow + "." + step + "." + choice;
      case Ask(var entry) -> "a." + entry.value();
      case NotThat(var others) ->
          "q." + others.stream().map(AnswerId::value).collect(Collectors.joining("."));
      case Leaf(var page) -> "h." + page;
      case Picture(var window, var view, var dark) ->
          "p." + window + "." + view + "." + (dark ? 1 : 0);
      case Take(var kind) -> "o." + kind;
      case Undo(var entry, var corrections) -> "u." + entry.number() + "." + corrections;
      case TakeAllBack(var marks) ->
          "w." + marks.stream().map(Mark::data).collect(Collectors.joining("."));
      case Change(var entry, var score) -> "c." + entry.number() + "." + score;
      case Keep(var entry) -> "k." + entry.number();
      case Note(var entry) -> "n." + entry.number();
      case DayAverage(var entry) -> "d." + entry.number();
      case Release(var message) -> "r." + message;
      case Drop(var message) -> "x." + message;
      case Treated(var entry, var choice) -> "t." + entry.number() + "." + choice;
      case TookPlace(var entry, var choice) -> "tp." + entry.number() + "." + choice;
      case Felt(var entry, var when, var choice) ->
          "s." + entry.number() + "." + when.name() + "." + choice;
      case Judge(var entry, var choice) -> "j." + entry.number() + "." + choice;
      case Relief(var view) -> "l." + view;
      case GoOn() -> "g.";
      case OfDay(var day, var choice) ->
          "dy." + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "." + choice;
      case OfEntry(var entry, var version, var choice) ->
          "en." + entry.number() + "." + version + "." + choice;
      case TakeBack(var entry) -> "tb." + entry.number();
      case AddDay() -> "ad.";
      case OfExtra(var day, var extra, var choice) ->
          "ox." + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "." + extra + "." + choice;
      case Unknown() -> "?";
    };
  }

  /** Reads the data of a button that was pressed; anything unreadable is {@link Unknown}. */
  static Press of(String data) {
    try {
      return read(List.of(data.split("\\.", -1)));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      return new Unknown();
    }
  }

  private static Press read(List<String> parts) {
    return switch (parts.getFirst()) {
      case "e" -> new Evening(day(parts), parts.get(2));
      case "f" -> new InFlow(new Flow.Step(number(parts, 1), number(parts, 2)), parts.get(3));
      case "q" -> new NotThat(parts.stream().skip(1).map(AnswerId::new).toList());
      case "a" -> new Ask(new AnswerId(parts.get(1)));
      case "h" -> new Leaf(number(parts, 1));
      case "p" ->
          new Picture(
              ChartFlow.Window.valueOf(parts.get(1)),
              Drawing.View.valueOf(parts.get(2)),
              parts.get(3).equals("1"));
      case "o" -> new Take(ExportKind.valueOf(parts.get(1)));
      case "u" -> new Undo(entry(parts), number(parts, 2));
      case "w" -> new TakeAllBack(parts.stream().skip(1).map(Mark::of).toList());
      case "c" -> new Change(entry(parts), number(parts, 2));
      case "k" -> new Keep(entry(parts));
      case "n" -> new Note(entry(parts));
      case "d" -> new DayAverage(entry(parts));
      case "r" -> new Release(Long.parseLong(parts.get(1)));
      case "x" -> new Drop(Long.parseLong(parts.get(1)));
      case "g" -> new GoOn();
      case "dy" -> new OfDay(day(parts), parts.get(2));
      case "en" -> new OfEntry(entry(parts), number(parts, 2), parts.get(3));
      case "tb" -> new TakeBack(entry(parts));
      case "ad" -> new AddDay();
      case "ox" -> new OfExtra(day(parts), Extra.valueOf(parts.get(2)), parts.get(3));
      case "t" -> new Treated(entry(parts), parts.get(2));
      case "tp" -> new TookPlace(entry(parts), parts.get(2));
      case "s" -> new Felt(entry(parts), CheckIn.valueOf(parts.get(2)), parts.get(3));
      case "j" -> new Judge(entry(parts), parts.get(2));
      case "l" -> new Relief(parts.get(1));
      default -> new Unknown(); // data is a string from outside, not a closed set
    };
  }

  private static int number(List<String> parts, int place) {
    return Integer.parseInt(parts.get(place));
  }

  private static LocalDate day(List<String> parts) {
    return LocalDate.parse(parts.get(1), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static EntryId entry(List<String> parts) {
    return new EntryId(number(parts, 1));
  }
}
