package respite.talk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import respite.Sample;
import respite.answers.Understanding;
import respite.export.Exports;
import respite.journal.Change;
import respite.journal.Extra;
import respite.journal.Journal;
import respite.relief.Account;
import respite.relief.Evidence;
import respite.relief.PainChart;
import respite.talk.effect.Button;
import respite.talk.effect.Document;
import respite.talk.effect.Effect;
import respite.talk.effect.ExportKind;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Loudness;
import respite.talk.effect.MediaKind;
import respite.talk.effect.MessageKey;
import respite.talk.session.Due;
import respite.talk.session.FileId;
import respite.talk.session.Session;
import respite.wording.EnglishPage;
import respite.wording.EnglishPictures;
import respite.wording.Wording;

/** A chat with the talk as a person sees it: messages with their buttons, edited in place. */
public final class Chat {
  /** A message as it stands. */
  record Message(long id, String text, Keyboard keyboard) {}

  private Talk talk = new Talk(Sample.article());
  private final Wording words = Sample.english();
  private final Map<Long, Message> messages = new LinkedHashMap<>();
  private final Map<MessageKey, Long> keys = new LinkedHashMap<>();
  private final List<String> seen = new ArrayList<>();
  private Session session = Session.NEW;
  private Journal journal = Journal.EMPTY;
  private final Map<FileId, byte[]> files = new LinkedHashMap<>();
  private boolean reachable = true;
  private Instant now;
  private Event.Pressed pressed = new Event.Pressed("", 0);
  private long next = 1;

  public Chat(Instant now) {
    this.now = now;
  }

  public void at(Instant instant) {
    now = instant;
  }

  public Instant now() {
    return now;
  }

  public Journal journal() {
    return journal;
  }

  public Session session() {
    return session;
  }

  /** Sends a text and returns its message id. */
  public long says(String text) {
    long id = next++;
    play(new Event.Said(text, Sample.understanding().of(text), id));
    return id;
  }

  public void edits(long id, String text) {
    play(new Event.Edited(text, Sample.understanding().of(text), id));
  }

  public void shows(MediaKind kind, String caption) {
    play(new Event.Showed(kind, caption, Sample.understanding().of(caption), next++));
  }

  /** Sends a file. */
  public void brings(String name, byte[] content) {
    var id = new FileId("file-" + next);
    files.put(id, content);
    var file = new SentFile(id, name, "", OptionalLong.of(content.length));
    play(new Event.Brought(file, "", Understanding.nothing(), next++));
  }

  /** The files that were sent can be fetched from now on, or cannot; or have other bytes. */
  public void files(boolean reach) {
    reachable = reach;
  }

  /** The file sent last has other bytes from now on. */
  public void fileChanges(byte[] content) {
    files.put(List.copyOf(files.keySet()).getLast(), content);
  }

  /** The last export as it would be sent. */
  public byte[] exported() {
    return Exports.make(ExportKind.JSON, journal, journal.dayOf(now)).content();
  }

  /** Presses the button with that label, on the newest message that has it. */
  public void presses(String label) {
    var found =
        messages.values().stream()
            .filter(message -> button(message, label).isPresent())
            .reduce((_, newer) -> newer)
            .orElseThrow(() -> new AssertionError("no button [" + label + "] in " + messages));
    presses(button(found, label).orElseThrow().data(), found.id());
  }

  /** The data as it stands on a button of this life. */
  String marked(String data) {
    String mark = LifeMark.of(journal).value();
    return mark.isEmpty() ? data : data + "~" + mark;
  }

  public void presses(String data, long message) {
    pressed = new Event.Pressed(data, message);
    play(new Event.Pressed(data, message));
  }

  /** Presses the button that was pressed last once more. */
  public void pressesAgain() {
    play(pressed);
  }

  /** The program ends and starts again: nothing is left but what is stored. */
  public void restart() {
    talk = new Talk(Sample.article());
  }

  /** Lets the calendar go on to the next reminder, and has it come. */
  public void reminder() {
    Due due = session.due().orElseThrow(() -> new AssertionError("no reminder is due"));
    if (due.at().isAfter(now)) {
      now = due.at();
    }
    play(new Event.ReminderDue(due.day()));
  }

  /** Whoever runs this copy tells everybody something. */
  public void hears(String announcement) {
    play(new Event.Announced(now, announcement));
  }

  /** As if every extra had been chosen in the settings. */
  public void offersAll() {
    var all = journal.preferences().offering(List.of(Extra.values()));
    journal = journal.with(new Change.Preferred(all));
  }

  /** What was shown since the last call, a line each. */
  public List<String> news() {
    var news = List.copyOf(seen);
    seen.clear();
    return news;
  }

  private void play(Event event) {
    Turn turn = talk.turn(session, journal, opened(event), now);
    session = turn.next();
    journal = journal.with(turn.changes());
    turn.effects().forEach(this::show);
    turn.toast().ifPresent(line -> seen.add("! " + words.toast(line)));
  }

  private Event opened(Event event) {
    return event instanceof Event.OnFile cause
        ? talk.wants(session, journal, event, now)
            .<Event>map(file -> new Event.Opened(cause, contents(file)))
            .orElse(event)
        : event;
  }

  private Contents contents(FileId file) {
    return reachable
        ? Exports.read(files.get(file), journal.dayOf(now))
        : new Contents.OutOfReach();
  }

  private void show(Effect effect) {
    switch (effect) {
      case Effect.Say(var key, var line, var keyboard, var loudness) -> {
        long id = next++;
        put(
            loudness == Loudness.SILENT ? "-" : "<",
            new Message(id, words.of(line).html(), keyboard));
        key.ifPresent(name -> keys.put(name, id));
      }
      case Effect.Edit(Effect.Target.Pressed(var id), var line, var keyboard) ->
          put("~", new Message(id, words.of(line).html(), keyboard));
      case Effect.Edit(Effect.Target.Keyed(var key), var line, var keyboard) ->
          put(
              "~",
              new Message(keys.computeIfAbsent(key, _ -> next++), words.of(line).html(), keyboard));
      case Effect.Leave(var receipt) -> {
        journal = Journal.EMPTY;
        put("<", new Message(next++, words.of(receipt).html(), Keyboard.NONE));
      }
      case Effect.Chart(var instead, var drawing, var keyboard) -> {
        var id =
            instead
                .map(target -> target instanceof Effect.Target.Pressed(var message) ? message : 0L)
                .orElseGet(() -> next++);
        var chart = PainChart.of(Account.of(Evidence.of(journal, drawing.to())), drawing.from());
        String look = drawing.dark() ? "dark" : "light";
        String text = "(a picture, %s, %s)\n".formatted(drawing.view(), look);
        String sign = instead.isPresent() ? "~" : "<";
        put(sign, new Message(id, text + new EnglishPictures().text(chart), keyboard));
      }
      case Effect.File(Document.Export(var kind, var day)) ->
          put("<", new Message(next++, "(a file, %s, %s)".formatted(kind, day), Keyboard.NONE));
      case Effect.File(Document.Report report) -> {
        String caption = new EnglishPage().caption(report.since(), report.from(), report.to());
        String text =
            "(a page, %s, %s, %s)\n"
                .formatted(
                    report.paper(),
                    report.details() ? "with details" : "without details",
                    report.name().orElse("no name"));
        put("<", new Message(next++, text + caption, Keyboard.NONE));
      }
    }
  }

  private void put(String sign, Message message) {
    messages.put(message.id(), message);
    seen.addAll(lines(sign, message));
  }

  private List<String> lines(String sign, Message message) {
    var lines = new ArrayList<String>();
    for (String line : message.text().split("\n", -1)) {
      lines.add((lines.isEmpty() ? sign + " " : "  ") + line);
    }
    for (List<Button> row : message.keyboard().rows()) {
      var labels = new StringBuilder("  ");
      row.forEach(button -> labels.append("[").append(words.of(button.label())).append("] "));
      lines.add(labels.toString().stripTrailing());
    }
    return lines.stream().map(line -> line.isBlank() ? "" : line).toList();
  }

  private Optional<Button> button(Message message, String label) {
    return message.keyboard().rows().stream()
        .flatMap(List::stream)
        .filter(button -> words.of(button.label()).equals(label))
        .findFirst();
  }
}
