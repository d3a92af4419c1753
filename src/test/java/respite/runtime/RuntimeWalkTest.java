package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.port.Frame;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Messenger.Outcome;
import respite.port.Person;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;

class RuntimeWalkTest {
  private static final int PERSONS = 6;
  private static final int TEXTS = 12;
  private static final int STARTS = 3;

  /** What persons saw in their chats, however the sender was told it ended. */
  private final List<List<String>> chats =
      Stream.generate(() -> (List<String>) new ArrayList<String>()).limit(PERSONS).toList();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyTextIsKeptOnceAndAnsweredInOrderThroughFaultsAndRestarts(long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var store = new ScriptedStore();
    for (int start = 0; start < STARTS; start++) {
      var world = new World(store);
      world.messenger.answers = (person, effect, _) -> answer(world, random, person, effect);
      world.started();
      write(world, random, start);
      if (start == STARTS - 1) {
        world.calm();
      }
      assertThat(world.engine.stop(Duration.ofSeconds(5))).isTrue();
    }
    assertThat(store.waiting()).isEmpty();
    assertThat(store.frames(Frame.Turned.class))
        .extracting(Frame.Turned::update)
        .doesNotHaveDuplicates()
        .hasSize(PERSONS * TEXTS * STARTS);
    var expected = IntStream.range(0, TEXTS * STARTS).mapToObj(i -> "text " + i).toList();
    assertThat(chats)
        .allSatisfy(chat -> assertThat(chat.stream().distinct().toList()).isEqualTo(expected))
        .allSatisfy(chat -> assertThat(chat).isSortedAccordingTo(RuntimeWalkTest::byNumber));
  }

  private static void write(World world, RandomGenerator random, int start) {
    var done = new ArrayList<CompletableFuture<Void>>();
    for (int i = start * TEXTS; i < (start + 1) * TEXTS; i++) {
      for (int person = 0; person < PERSONS; person++) {
        var deed = new Deed.Wrote("text " + i, i);
        var in =
            new Incoming.Private(
                100L * i + person, new Person(person), MovableCalendar.START, deed);
        done.add(world.take(in));
        if (pick(random, 4) == 0) {
          done.add(world.take(in));
        }
      }
      world.elapsed.pass(Duration.ofMillis(pick(random, 2000)));
    }
    done.forEach(CompletableFuture::join);
  }

  private Outcome answer(World world, RandomGenerator random, Person person, Effect effect) {
    var text =
        effect instanceof Effect.Say say
                && say.line() instanceof AlwaysLine.NoSuchCommand(var typed)
            ? typed
            : "?";
    return switch (pick(random, 8)) {
      case 0 -> new Outcome.Down("before it arrived");
      case 1 -> {
        see(person, text);
        yield new Outcome.Down("after it arrived");
      }
      case 2 -> new Outcome.TooMany(Duration.ofSeconds(pick(random, 5)));
      default -> {
        see(person, text);
        yield world.messenger.arrived();
      }
    };
  }

  private void see(Person person, String text) {
    var chat = chats.get((int) person.id());
    synchronized (chat) {
      chat.add(text);
    }
  }

  private static int pick(RandomGenerator random, int bound) {
    synchronized (random) {
      return random.nextInt(bound);
    }
  }

  private static int byNumber(String one, String other) {
    return Integer.compare(number(one), number(other));
  }

  private static int number(String text) {
    return Integer.parseInt(text.substring("text ".length()));
  }
}
