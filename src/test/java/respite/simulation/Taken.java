package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import respite.port.Frame;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Person;

/** What the bot took of what people did, in the order in which it took it. */
final class Taken {
  private final Set<Long> updates = new HashSet<>();
  private final Set<String> taps = new HashSet<>();
  private final Set<Long> noRoom = new HashSet<>();
  private final Set<Long> passed = new HashSet<>();
  private final Set<Person> here = new HashSet<>();
  private final Set<Person> saidGone = new HashSet<>();

  /** The frame is acknowledged: an update is kept once, and so is a tap. */
  void kept(Frame frame) {
    switch (frame) {
      case Frame.Turned(var person, var update, var callback, _, _) -> {
        once(update, callback);
        here.add(person);
        saidGone.remove(person);
      }
      case Frame.Leaving(var person, var update, var callback, _) -> {
        once(update, callback);
        here.remove(person);
        saidGone.remove(person);
      }
      case Frame.Gone(var person, var update) ->
          update.ifPresent(number -> {
            told(person, number);
            saidGone.add(person);
          });
      case Frame.Back(var person, var update) -> {
        told(person, update);
        saidGone.remove(person);
      }
      case Frame.Ticked ticked -> here.add(ticked.person());
      case Frame.Sent _ -> {}
    }
  }

  private void once(long update, Optional<String> callback) {
    assertThat(updates.add(update)).as("update %d is kept once", update).isTrue();
    callback.ifPresent(tap -> assertThat(taps.add(tap)).as("%s is kept once", tap).isTrue());
  }

  /** Nothing is kept of somebody who has nothing here; told again it counts anew. */
  private void told(Person person, long update) {
    if (here.contains(person)) {
      once(update, Optional.empty());
    } else {
      passed.add(update);
    }
  }

  /** There was no room for the frame. */
  void notKept(Frame frame) {
    OptionalLong update =
        switch (frame) {
          case Frame.Turned turned -> OptionalLong.of(turned.update());
          case Frame.Leaving leaving -> OptionalLong.of(leaving.update());
          case Frame.Back back -> OptionalLong.of(back.update());
          case Frame.Gone gone -> gone.update();
          case Frame.Ticked _, Frame.Sent _ -> OptionalLong.empty();
        };
    update.ifPresent(noRoom::add);
  }

  boolean isKept(long update) {
    return updates.contains(update) || passed.contains(update);
  }

  /** Whether the bot is done with an update: it was kept, or there was no room for it. */
  boolean isDone(long update) {
    return isKept(update) || noRoom.contains(update);
  }

  /** Telegram forgets an update: the bot is done with it, or kept its tap under another number. */
  void confirmed(Incoming.Private in) {
    boolean isRepeat = in.deed() instanceof Deed.Tapped tap && taps.contains(tap.callbackId());
    assertThat(isDone(in.number()) || isRepeat)
        .as("update %d is confirmed, so it is safe", in.number())
        .isTrue();
  }

  /** Whether the person has a life here, within reach or not. */
  boolean isHere(Person person) {
    return here.contains(person);
  }

  /** Whether the person told last, as the bot took it, that they block it. */
  boolean hasSaidGone(Person person) {
    return saidGone.contains(person);
  }
}
