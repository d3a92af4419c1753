package respite.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Somebody who keeps writing whatever happens to the bot: scores with notes nobody else writes,
 * taps on their evening question, and two questions in turn. Remembers what the bot owes them.
 */
final class Patient {
  /** None of these alarms the classifier beside another, as a random string may: "kmsw…". */
  private static final List<String> THINGS =
      List.of(
          """
          basket candle copper cotton curtain garden ginger kettle lantern lemon marble
          meadow mirror napkin orchard paper pebble pencil pepper pocket ribbon saddle spoon
          thimble ticket timber towel tulip tunnel velvet window
          """
              .strip()
              .split("\\s+"));

  private static final int THINGS_PER_NOTE = 4;
  private static final String RELIEF = "24 to 48 hours";
  private static final String DRIVING = "The article says nothing about driving";

  private final SandboxChat chat;
  private final RandomGenerator random;
  private final Seen evening;
  private final List<Seen.Button> scores;
  private final List<String> notes = new ArrayList<>();
  private final List<String> owed = new ArrayList<>();
  private final long welcomed;
  private String tapped = "";
  private int asked;

  /** Of somebody whose clock is settled and whose first evening question is open. */
  Patient(SandboxChat chat, RandomGenerator random) {
    this.chat = chat;
    this.random = random;
    this.evening =
        chat.await(seen -> seen.button("Too bad to answer").isPresent(), "the evening question");
    this.scores = evening.rows().stream().limit(2).flatMap(List::stream).toList();
    this.welcomed = evening.id();
    tap();
  }

  /** Does one thing or the other. */
  void act() {
    switch (random.nextInt(4)) {
      case 0 -> tap();
      case 1 -> ask();
      default -> note();
    }
  }

  /** How long they wait before the next thing: up to the longest. */
  Duration pause(Duration longest) {
    return Duration.ofMillis(random.nextLong(longest.toMillis()));
  }

  /** Every note this person has written, in order. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The answers the bot owes, in order: a note for its receipt, words of the article else. */
  List<String> owed() {
    return List.copyOf(owed);
  }

  /**
   * What the bot has said since the evening question, in order, edits not counted; the question
   * itself may come twice where a kill fell between its sending and the note of it.
   */
  List<String> heard() {
    return chat.replies().stream()
        .filter(seen -> seen.id() > welcomed)
        .map(Seen::text)
        .filter(text -> !text.contains("/marker") && !text.equals(evening.text()))
        .toList();
  }

  /** How often the bot repeated itself, which it may after a kill. */
  int repeats() {
    return heard().size() - owed.size();
  }

  /** The score tapped last. */
  String tapped() {
    return tapped;
  }

  SandboxChat chat() {
    return chat;
  }

  private void tap() {
    Seen.Button score = scores.get(random.nextInt(scores.size()));
    String _ = chat.press(evening, score);
    tapped = score.label();
  }

  private void ask() {
    boolean relief = asked++ % 2 == 0;
    long _ = chat.say(relief ? "how long does relief last?" : "can I drive after it?");
    owed.add(relief ? RELIEF : DRIVING);
  }

  private void note() {
    String note = unwritten();
    long _ = chat.say(random.nextInt(11) + ", " + note);
    notes.add(note);
    owed.add(note);
  }

  private String unwritten() {
    String note;
    do {
      note =
          random
              .ints(THINGS_PER_NOTE, 0, THINGS.size())
              .mapToObj(THINGS::get)
              .collect(Collectors.joining(" "));
    } while (notes.contains(note));
    return note;
  }
}
