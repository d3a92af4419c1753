package respite.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import respite.port.Attachment;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Intake;
import respite.port.Messenger;
import respite.port.Person;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;

/** Many people with their days, and the way messages take to and from them. */
final class Village implements Messenger {
  private static final List<String> CITIES = List.of("Berlin", "Lisbon", "New York", "Tokyo");
  private static final List<String> WORDS =
      List.of("6", "4 slept badly", "7 after a walk", "how long does relief last?", "/history");

  private record Seen(long message, Keyboard keyboard) {}

  private final List<Person> people;
  private final RandomGenerator chance;
  private final Schedule time;
  private final Map<Person, Seen> last = new HashMap<>();
  private long updates = 100;
  private long messages = 1_000;
  private long delivered;
  private long charts;

  Village(List<Person> people, RandomGenerator chance, Schedule time) {
    this.people = people;
    this.chance = chance;
    this.time = time;
  }

  /** Everybody comes on the first day; each lives on a thread of their own. */
  void live(Intake intake) {
    for (Person person : people) {
      time.start(() -> {
        time.pause(Duration.ofMinutes(chance.nextInt(240)));
        begin(person, intake);
        for (int day = 1; ; day++) {
          day(person, intake, day);
        }
      });
    }
  }

  private void begin(Person person, Intake intake) {
    write(person, "/start", intake);
    tap(person, intake, 0);
    write(person, CITIES.get(chance.nextInt(CITIES.size())), intake);
    tap(person, intake, chance.nextInt(11));
  }

  /** A day of some 24 hours: two or three deeds, and the evening's answer when it was asked. */
  private void day(Person person, Intake intake, int day) {
    long wake = Duration.ofDays(day).toNanos() + Duration.ofMinutes(chance.nextInt(60)).toNanos();
    time.pause(Duration.ofNanos(Math.max(0, wake - time.nanos())));
    write(person, WORDS.get(chance.nextInt(WORDS.size())), intake);
    if (day % 5 == person.id() % 5) {
      write(person, "infusion today", intake);
      tap(person, intake, 0);
    }
    if (day % 7 == person.id() % 7) {
      write(person, "/chart", intake);
    }
    time.pause(Duration.ofHours(10).plusMinutes(chance.nextInt(300)));
    scores(person).ifPresent(score -> send(person, tapped(person, score), intake));
  }

  /** The button of a score, where the last message asks for one. */
  private Optional<Button> scores(Person person) {
    return Optional.ofNullable(last.get(person)).stream()
        .flatMap(seen -> seen.keyboard().rows().stream())
        .flatMap(List::stream)
        .filter(button -> button.label() instanceof Label.Score)
        .skip(chance.nextInt(11))
        .findFirst();
  }

  private void write(Person person, String text, Intake intake) {
    send(person, new Deed.Wrote(text, ++messages), intake);
  }

  private void tap(Person person, Intake intake, int which) {
    Optional.ofNullable(last.get(person)).stream()
        .flatMap(seen -> seen.keyboard().rows().stream())
        .flatMap(List::stream)
        .skip(which)
        .findFirst()
        .ifPresent(button -> send(person, tapped(person, button), intake));
  }

  private Deed tapped(Person person, Button button) {
    return new Deed.Tapped(button.data(), last.get(person).message(), "tap" + ++messages);
  }

  private void send(Person person, Deed deed, Intake intake) {
    intake.take(new Incoming.Private(++updates, person, time.now(), deed)).join();
    time.pause(Duration.ofSeconds(20 + chance.nextInt(40)));
  }

  @Override
  public Outcome deliver(Person to, Effect.Worded effect, OptionalLong target) {
    return switch (effect) {
      case Effect.Say say -> heard(to, say.keyboard(), target);
      case Effect.Edit edit -> heard(to, edit.keyboard(), target);
      case Effect.Leave _ -> heard(to, Keyboard.NONE, target);
    };
  }

  @Override
  public Outcome deliver(Person to, Attachment attachment, Keyboard keyboard, OptionalLong target) {
    charts++;
    return heard(to, keyboard, target);
  }

  private Outcome heard(Person to, Keyboard keyboard, OptionalLong target) {
    delivered++;
    long message = target.orElseGet(() -> ++messages);
    last.put(to, new Seen(message, keyboard));
    return new Outcome.Delivered(message);
  }

  @Override
  public Outcome acknowledge(String callbackId, Optional<Line> toast) {
    return new Outcome.Delivered(NO_MESSAGE);
  }

  @Override
  public Outcome turnAway(long groupChat) {
    return new Outcome.Delivered(NO_MESSAGE);
  }

  @Override
  public String toString() {
    return "%d updates, %d delivered, %d charts".formatted(updates - 100, delivered, charts);
  }
}
