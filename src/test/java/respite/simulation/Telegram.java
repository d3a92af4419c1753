package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import respite.port.Attachment;
import respite.port.Incoming.Deed;
import respite.port.Intake;
import respite.port.Messenger;
import respite.port.Person;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Line;
import respite.telegram.Bodies;

/** People, their chats and the way to the bot; all of it outlives the bot's process. */
final class Telegram {
  private static final List<String> TEXTS =
      List.of(
          "/start",
          "/log",
          "/history",
          "/help",
          "/cancel",
          "7",
          "3 slept badly WORD",
          "WORD",
          "undo",
          "/chart",
          "/report",
          Shortcuts.DRAW,
          Shortcuts.WRITE,
          "11",
          "how long does it last?",
          "a note of WORD",
          "5 WORD",
          "/clock",
          "Berlin");

  /** In milliseconds: long enough that others do something meanwhile. */
  private static final int SLOWEST_UPLOAD = 60_000;

  private record Seen(long message, Keyboard keyboard) {}

  private final RandomGenerator chance;
  private final Ledger ledger;
  private final Undelivered undelivered;
  private final Map<Person, List<Seen>> chats = new HashMap<>();
  private final Map<Person, Deed.Tapped> lastTaps = new HashMap<>();
  private final Set<Person> blocking = new HashSet<>();
  private final Map<Person, List<Long>> blocked = new HashMap<>();
  private final Map<Person, Long> letIn = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private long messages = 1000;
  private long taps;

  Telegram(RandomGenerator chance, Ledger ledger) {
    this.chance = chance;
    this.ledger = ledger;
    this.undelivered = new Undelivered(chance, ledger.taken);
    ledger.whoLetsIn(this::isLetIn);
  }

  /** A person does something; one who blocks the bot does nothing else until they let it in. */
  void act(Person person, Schedule time) {
    if (blocking.contains(person)) {
      if (chance.nextInt(3) == 0) {
        letIn(person, time);
      }
    } else if (chance.nextInt(40) == 0) {
      long _ = send(person, new Deed.Wrote(Shortcuts.LEAVE, ++messages), time);
      if (chance.nextInt(3) == 0) {
        block(person, time);
      }
    } else if (chance.nextInt(25) == 0) {
      long _ = send(person, deed(person), time);
      block(person, time);
      if (chance.nextBoolean()) {
        time.pause(Duration.ofMillis(chance.nextInt(2000)));
        letIn(person, time);
      }
    } else if (chance.nextInt(30) == 0 && lastTaps.containsKey(person)) {
      long _ = undelivered.add(person, lastTaps.get(person), time);
    } else {
      long _ = send(person, deed(person), time);
    }
  }

  private void block(Person person, Schedule time) {
    blocking.add(person);
    blocked
        .computeIfAbsent(person, _ -> new ArrayList<>())
        .add(send(person, new Deed.Blocked(), time));
  }

  private void letIn(Person person, Schedule time) {
    blocking.remove(person);
    letIn.put(person, send(person, new Deed.Unblocked(), time));
  }

  /** Now and then a tap is told a second time, under a number of its own. */
  private long send(Person person, Deed deed, Schedule time) {
    if (deed instanceof Deed.Tapped tap) {
      lastTaps.put(person, tap);
      if (chance.nextInt(12) == 0) {
        long _ = undelivered.add(person, tap, time);
      }
    }
    return undelivered.add(person, deed, time);
  }

  /** After a quiet week Telegram's numbers go on anywhere, mostly lower. */
  void quietWeek() {
    undelivered.startAnew();
  }

  private Deed deed(Person person) {
    List<Seen> seen = chats.getOrDefault(person, List.of());
    List<Button> buttons = new ArrayList<>();
    long message = 0;
    if (!seen.isEmpty() && chance.nextInt(3) > 0) {
      Seen last = seen.get(seen.size() - 1 - chance.nextInt(Math.min(3, seen.size())));
      message = last.message();
      last.keyboard().rows().forEach(buttons::addAll);
    }
    return buttons.isEmpty()
        ? new Deed.Wrote(text(), ++messages)
        : new Deed.Tapped(
            buttons.get(chance.nextInt(buttons.size())).data(), message, "tap" + ++taps);
  }

  private String text() {
    String text = TEXTS.get(chance.nextInt(TEXTS.size()));
    if (!text.contains("WORD")) {
      return text;
    }
    var word = new StringBuilder("zq");
    for (int left = words.size() + 1; left > 0; left /= 10) {
      word.append((char) ('a' + left % 10));
    }
    words.add(word.append("qz").toString());
    return text.replace("WORD", words.getLast());
  }

  /** What people wrote that nobody else writes, each once. */
  List<String> words() {
    return words;
  }

  /**
   * Hands over what is not confirmed, to the poller's own reading and counting, which says what is
   * confirmed; until the process ends, or an update cannot be kept.
   */
  void poll(Intake intake, Schedule time) {
    var bodies = new Bodies(intake, time, time);
    while (bodies.failures().isEmpty()) {
      assertThat(bodies.take(undelivered.poll(bodies.offset(), time))).isTrue();
      bodies.settle(Duration.ofMillis(chance.nextBoolean() ? 50 : 250));
    }
    assertThat(bodies.setAside()).as("updates that cannot be read").isZero();
  }

  boolean isQuiet() {
    return undelivered.isEmpty();
  }

  /** The bot can know it: it took what they said, and nothing that says otherwise came later. */
  private boolean isLetIn(Person person) {
    return !blocking.contains(person)
        && !ledger.taken.hasSaidGone(person)
        && blocked.getOrDefault(person, List.of()).stream().allMatch(ledger.taken::isDone)
        && Optional.ofNullable(letIn.get(person)).filter(ledger.taken::isKept).isPresent();
  }

  /** At the end: whoever lets the bot in, and has told it so, is within its reach. */
  void assertWithinReach(List<Person> people) {
    for (Person person : people) {
      if (isLetIn(person) && ledger.taken.isHere(person)) {
        assertThat(ledger.isWithinReach(person)).as("%s is within reach", person).isTrue();
      }
    }
  }

  /**
   * The way out.
   *
   * @param calm everything arrives at once
   * @param end done now and then while a chart or a file is on its way: ends the process soon
   */
  Messenger messenger(Schedule time, boolean calm, Runnable end) {
    return new Messenger() {
      @Override
      public Outcome deliver(Person to, Effect.Worded effect, OptionalLong target) {
        return deliver(to, Debts.what(effect), keyboard(effect), target);
      }

      @Override
      public Outcome deliver(
          Person to, Attachment attachment, Keyboard keyboard, OptionalLong target) {
        if (!calm && chance.nextInt(6) == 0) {
          end.run();
        }
        time.pause(Duration.ofMillis(chance.nextInt(SLOWEST_UPLOAD)));
        return deliver(to, attachment.text(), keyboard, target);
      }

      private Outcome deliver(Person to, Object what, Keyboard keyboard, OptionalLong target) {
        time.pause(Duration.ofMillis(chance.nextInt(300)));
        int way = calm ? 29 : chance.nextInt(30);
        if (blocking.contains(to)) {
          time.pause(Duration.ofMillis(chance.nextInt(300)));
          return new Outcome.Gone();
        } else if (way == 0) {
          refuse(to, what, target);
          return new Outcome.Refused("made up");
        } else if (way <= 3) {
          return new Outcome.Down("before it arrived");
        } else if (way <= 6) {
          return new Outcome.TooMany(Duration.ofSeconds(chance.nextInt(40)));
        }
        long message = target.orElseGet(() -> ++messages);
        see(to, what, keyboard, message);
        return way <= 8 ? new Outcome.Down("after it arrived") : new Outcome.Delivered(message);
      }

      @Override
      public Outcome acknowledge(String callbackId, Optional<Line> toast) {
        return new Outcome.Delivered(NO_MESSAGE);
      }

      @Override
      public Outcome turnAway(long groupChat) {
        return new Outcome.Delivered(NO_MESSAGE);
      }
    };
  }

  private static Keyboard keyboard(Effect.Worded effect) {
    return switch (effect) {
      case Effect.Say say -> say.keyboard();
      case Effect.Edit edit -> edit.keyboard();
      case Effect.Leave _ -> Keyboard.NONE;
    };
  }

  /** An edit that is refused is still owed as a new message. */
  private void refuse(Person to, Object what, OptionalLong target) {
    if (target.isEmpty()) {
      ledger.debts.refused(to, what);
    }
  }

  private void see(Person to, Object what, Keyboard keyboard, long message) {
    ledger.debts.heard(to, what);
    chats.computeIfAbsent(to, _ -> new ArrayList<>()).add(new Seen(message, keyboard));
  }
}
