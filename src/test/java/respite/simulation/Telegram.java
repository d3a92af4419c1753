package respite.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
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
import respite.talk.effect.Line;

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
          "3 slept badly",
          "11",
          "how long does it last?",
          "a note",
          "5 better",
          "/clock",
          "Berlin");
  static final String LEAVE = "/delete me now";

  private record Seen(long message, Keyboard keyboard) {}

  private final RandomGenerator chance;
  private final Ledger ledger;
  private final TreeMap<Long, Incoming.Private> unconfirmed = new TreeMap<>();
  private final Map<Person, List<Seen>> chats = new HashMap<>();
  private CompletableFuture<Void> news = new CompletableFuture<>();
  private long updates = 100;
  private long messages = 1000;

  Telegram(RandomGenerator chance, Ledger ledger) {
    this.chance = chance;
    this.ledger = ledger;
  }

  /** A person does something. */
  void act(Person person, Schedule time) {
    Deed deed = chance.nextInt(40) == 0 ? new Deed.Wrote(LEAVE, ++messages) : deed(person);
    // Telegram's numbers may start lower after a quiet week.
    updates = chance.nextInt(60) == 0 ? updates + 1_000_000 : updates + 1;
    news.complete(null);
    unconfirmed.put(updates, new Incoming.Private(updates, person, time.now(), deed));
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
        ? new Deed.Wrote(TEXTS.get(chance.nextInt(TEXTS.size())), ++messages)
        : new Deed.Tapped(
            buttons.get(chance.nextInt(buttons.size())).data(), message, "tap" + updates);
  }

  /** Hands over what is not confirmed, in order, some of it twice, until the process ends. */
  void poll(Intake intake, Schedule time) {
    long last = 0;
    while (true) {
      for (var in : List.copyOf(unconfirmed.values())) {
        if (in.number() > last || chance.nextInt(10) == 0) {
          last = Math.max(last, in.number());
          var _ =
              intake
                  .take(in)
                  .whenComplete((_, fault) -> {
                    if (fault == null) {
                      unconfirmed.remove(in.number());
                    }
                  });
        }
      }
      time.pause(Duration.ofMillis(200 + chance.nextInt(800)));
      if (unconfirmed.isEmpty() || unconfirmed.lastKey() <= last) {
        news = new CompletableFuture<>();
        CompletableFuture.anyOf(news, time.after(Duration.ofMinutes(30))).join();
      }
    }
  }

  boolean isQuiet() {
    return unconfirmed.isEmpty();
  }

  /** The way out; calm: everything arrives at once. */
  Messenger messenger(Schedule time, boolean calm) {
    return new Messenger() {
      @Override
      public Outcome deliver(Person to, Effect.Worded effect, OptionalLong target) {
        return deliver(to, Ledger.what(effect), keyboard(effect), target);
      }

      @Override
      public Outcome deliver(
          Person to, Attachment attachment, Keyboard keyboard, OptionalLong target) {
        return deliver(to, attachment.text(), keyboard, target);
      }

      private Outcome deliver(Person to, Object what, Keyboard keyboard, OptionalLong target) {
        time.pause(Duration.ofMillis(chance.nextInt(300)));
        int way = calm ? 9 : chance.nextInt(10);
        if (way == 0) {
          return new Outcome.Down("before it arrived");
        } else if (way == 1) {
          return new Outcome.TooMany(Duration.ofSeconds(chance.nextInt(40)));
        }
        long message = target.orElseGet(() -> ++messages);
        see(to, what, keyboard, message);
        return way == 2 ? new Outcome.Down("after it arrived") : new Outcome.Delivered(message);
      }

      @Override
      public void acknowledge(String callbackId, Optional<Line> toast) {}

      @Override
      public void turnAway(long groupChat) {}
    };
  }

  private static Keyboard keyboard(Effect.Worded effect) {
    return switch (effect) {
      case Effect.Say say -> say.keyboard();
      case Effect.Edit edit -> edit.keyboard();
      case Effect.Leave _ -> Keyboard.NONE;
    };
  }

  private void see(Person to, Object what, Keyboard keyboard, long message) {
    ledger.heard.merge(new Ledger.Key(to, what), 1, Integer::sum);
    chats.computeIfAbsent(to, _ -> new ArrayList<>()).add(new Seen(message, keyboard));
  }
}
