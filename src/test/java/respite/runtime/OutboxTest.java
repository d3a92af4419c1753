package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static respite.runtime.World.ANN;
import static respite.runtime.World.BEN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.port.BackOff;
import respite.port.Frame;
import respite.port.Incoming.Deed;
import respite.port.Messenger.Outcome;
import respite.port.Person;
import respite.port.Store;
import respite.talk.Event;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Effect.Target;
import respite.talk.effect.Keyboard;
import respite.talk.effect.MessageKey;
import respite.talk.session.Due;
import respite.talk.session.Matter;

class OutboxTest {
  private static final MessageKey KEY = new MessageKey("f1");

  private final World world = new World().started();
  private final RecordingMessenger messenger = world.messenger;

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void theEffectsOfATurnLeaveInOrderAndAreMarked() {
    saysOn("go", Echo.say("a"), Echo.say("b"), Echo.say("c"));
    world.wrote(ANN, "go").join();
    assertThat(world.hears(ANN, 3)).containsExactly("a", "b", "c");
    world.calm();
    assertThat(world.store.waiting()).isEmpty();
    assertThat(world.store.frames(Frame.Sent.class))
        .extracting(Frame.Sent::messageId)
        .containsExactly(OptionalLong.of(1001), OptionalLong.of(1002), OptionalLong.of(1003));
    assertThat(world.counts().sent()).isEqualTo(3);
  }

  @Test
  void whatACrashLeftUnsentIsSentByTheNextStart() {
    var store = new ScriptedStore();
    var before = new World(store);
    before.talk = (session, _, _, _) -> Turn.of(session, Echo.say("a"), Echo.say("b"));
    before.messenger.answers = (_, _, _) -> new Outcome.Down("killed");
    before.wrote(ANN, "go").join();
    before.wrote(BEN, "go").join();
    before.close();
    assertThat(store.waiting()).hasSize(4);
    try (var after = new World(store).started()) {
      assertThat(after.hears(ANN, 2)).containsExactly("a", "b");
      assertThat(after.hears(BEN, 2)).containsExactly("a", "b");
      after.calm();
      assertThat(store.waiting()).isEmpty();
    }
  }

  @Test
  void somebodyWhoLeavesGetsTheReceiptAndNothingElse() {
    messenger.answers =
        (_, effect, _) ->
            effect instanceof Effect.Leave ? messenger.arrived() : new Outcome.Down("slow");
    world.wrote(ANN, "before").join();
    world.talk = (_, _, _, _) -> Turn.leave(Echo.line("gone"));
    world.wrote(ANN, "leave").join();
    assertThat(world.hears(ANN, 1)).containsExactly("gone");
    world.calm();
    assertThat(world.store.frames(Frame.Leaving.class)).hasSize(1);
    assertThat(world.store.frames(Frame.Sent.class)).hasSize(1);
    assertThat(world.store.waiting()).isEmpty();
  }

  @Test
  void aReceiptThatCannotBeDeliveredIsGivenUpAfterTenMinutes() {
    messenger.answers = (_, _, _) -> new Outcome.Down("no network");
    world.talk = (_, _, _, _) -> Turn.leave(Echo.line("gone"));
    world.wrote(ANN, "leave").join();
    world.elapsed.pass(Outbox.RECEIPT.minusSeconds(1));
    assertThat(world.store.waiting()).hasSize(1);
    world.calm();
    assertThat(world.elapsed.time()).isGreaterThanOrEqualTo(Outbox.RECEIPT);
    assertThat(world.store.waiting()).isEmpty();
    assertThat(world.store.frames(Frame.Sent.class))
        .extracting(Frame.Sent::messageId)
        .containsExactly(OptionalLong.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"delivered", "refused", "gone", "given up"})
  void aReceiptWhoseEndFoundNoRoomIsNotSentAgainAndItsEndIsKeptOnceThereIs(String end) {
    messenger.answers =
        (_, effect, _) -> effect instanceof Effect.Leave ? receiptEnds(end) : messenger.arrived();
    var full = new AtomicBoolean(true);
    var noRoom = new AtomicInteger();
    world.store.beforeCommit =
        frame -> {
          if (full.get() && !(frame instanceof Frame.Leaving)) {
            noRoom.incrementAndGet();
            throw new Store.DiskFull("made up");
          }
        };
    world.talk = (_, _, _, _) -> Turn.leave(Echo.line("gone"));
    world.wrote(ANN, "leave").join();
    passMinutesUntil(() -> noRoom.get() >= 2);
    long tries = receipts();
    passMinutesUntil(() -> noRoom.get() >= 5);
    assertThat(world.store.waiting()).hasSize(1);
    assertThat(world.engine.health().outbox().size()).isEqualTo(1);
    full.set(false);
    passMinutesUntil(() -> world.store.waiting().isEmpty());
    world.calm();
    assertThat(receipts()).isEqualTo(tries);
    assertThat(messenger.texts(ANN)).hasSizeLessThanOrEqualTo(1);
    assertThat(world.counts().faults()).isZero();
  }

  private Outcome receiptEnds(String end) {
    return switch (end) {
      case "delivered" -> messenger.arrived();
      case "refused" -> new Outcome.Refused("made up");
      case "gone" -> new Outcome.Gone();
      default -> new Outcome.Down("made up");
    };
  }

  private long receipts() {
    return messenger.tries.stream().filter(each -> each.effect() instanceof Effect.Leave).count();
  }

  private void passMinutesUntil(Callable<Boolean> reached) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          world.elapsed.pass(Duration.ofMinutes(1));
          return reached.call();
        });
  }

  @Test
  void whatFailsAgainAndAgainWhileOthersGoThroughIsGivenUpAndItsChatGoesOn() {
    failsAlways("stuck");
    saysOn("go", Echo.say("stuck"), Echo.say("next"));
    world.wrote(ANN, "go").join();
    passWhileBenWrites(() -> messenger.texts(ANN).size() >= 2);
    assertThat(messenger.texts(ANN))
        .containsExactly(new AlwaysLine.CannotShow().toString(), "next");
    assertThat(world.elapsed.time()).isGreaterThan(Duration.ofMinutes(30));
    assertThat(messenger.tries.stream().filter(tried -> tried.text().equals("stuck")).count())
        .isGreaterThanOrEqualTo(10);
    world.calm();
    assertThat(world.counts().givenUp()).isEqualTo(1);
    assertThat(world.store.waiting()).isEmpty();
  }

  /** Where nobody else is, their own words show that Telegram is within reach. */
  @Test
  void whoeverIsAloneIsNotHeldUpForEver() {
    failsAlways("stuck");
    world.wrote(ANN, "stuck").join();
    for (int hours = 9; hours <= 36; hours += 9) {
      passUntil(Duration.ofHours(hours));
      assertThat(messenger.texts(ANN)).isEmpty();
      world.wrote(ANN, "after " + hours).join();
    }
    assertThat(world.hears(ANN, 5))
        .containsExactly(
            new AlwaysLine.CannotShow().toString(), "after 9", "after 18", "after 27", "after 36");
    assertThat(world.counts().givenUp()).isEqualTo(1);
  }

  /** One chat lets out a message a second: its last one waits for minutes, and nothing is wrong. */
  @Test
  void aChatWhoseMessagesLeaveOneByOneIsNotOld() {
    for (int i = 0; i < 200; i++) {
      world.wrote(ANN, "text " + i).join();
    }
    world.hears(ANN, 150);
    assertThat(world.elapsed.time()).isGreaterThan(Duration.ofSeconds(140));
    assertThat(world.engine.health().outbox().age()).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void anOutageOfADayGivesNothingUp() {
    messenger.answers = (_, _, _) -> new Outcome.Down("made up");
    world.wrote(ANN, "a").join();
    world.wrote(BEN, "b").join();
    passUntil(Duration.ofDays(1));
    messenger.answers = (_, _, _) -> messenger.arrived();
    assertThat(world.hears(ANN, 1)).containsExactly("a");
    assertThat(world.hears(BEN, 1)).containsExactly("b");
    assertThat(world.counts().givenUp()).isZero();
  }

  /** The line that says so may fail as well; what comes after it is said all the same. */
  @Test
  void aChatInWhichNothingArrivesEndsWithoutMoreWords() {
    messenger.answers =
        (person, _, _) -> person.equals(ANN) ? new Outcome.Down("made up") : messenger.arrived();
    world.wrote(ANN, "a").join();
    passWhileBenWrites(() -> world.store.waiting().isEmpty());
    assertThat(messenger.texts(ANN)).isEmpty();
    assertThat(world.counts().givenUp()).isEqualTo(1);
  }

  /** In the evening at the latest, or not at all: what was put hours ago would be said at night. */
  @Test
  void aReminderThatWaitedForHoursBehindWhatIsGivenUpIsNotSaid() {
    failsAlways("stuck");
    world.wrote(ANN, "stuck").join();
    remind(ANN);
    world.elapsed.passUntil(
        Duration.ofSeconds(20), () -> world.elapsed.time().compareTo(Duration.ofHours(3)) > 0);
    world.wrote(ANN, "still here?").join();
    passWhileBenWrites(() -> messenger.texts(ANN).size() >= 2);
    world.calm();
    assertThat(messenger.texts(ANN))
        .containsExactly(new AlwaysLine.CannotShow().toString(), "still here?");
    assertThat(world.store.waiting()).isEmpty();
  }

  @Test
  void aReminderThatWaitedBrieflyBehindWhatIsGivenUpIsSaid() {
    failsAlways("stuck");
    world.wrote(ANN, "stuck").join();
    remind(ANN);
    passWhileBenWrites(() -> messenger.texts(ANN).size() >= 2);
    assertThat(messenger.texts(ANN)).hasSize(2).last().asString().startsWith("how was ");
  }

  @Test
  void ofAReminderThatIsGivenUpNothingIsSaidInstead() {
    messenger.answers =
        (_, effect, _) ->
            effect instanceof Effect.Say say && say.line().toString().contains("how was")
                ? new Outcome.Down("made up")
                : messenger.arrived();
    remind(ANN);
    passWhileBenWrites(() -> world.counts().givenUp() > 0);
    world.calm();
    assertThat(messenger.texts(ANN)).isEmpty();
  }

  /** The first message is refused, once that is let go on; what comes after it arrives. */
  private void refusesTheFirst(CountDownLatch refusing, CountDownLatch goOn) {
    var tries = new AtomicInteger();
    messenger.answers =
        (_, _, _) -> {
          if (tries.incrementAndGet() > 1) {
            return messenger.arrived();
          }
          refusing.countDown();
          pass(goOn);
          return new Outcome.Gone();
        };
  }

  private void passUntil(Duration time) {
    world.elapsed.passUntil(Duration.ofSeconds(40), () -> world.elapsed.time().compareTo(time) > 0);
  }

  private void failsAlways(String text) {
    messenger.answers =
        (_, effect, _) ->
            effect.equals(Echo.say(text)) ? new Outcome.Down("made up") : messenger.arrived();
  }

  private void remind(Person person) {
    int before = world.store.frames(Frame.Ticked.class).size();
    world.remindAt(
        person, new Due(MovableCalendar.START, LocalDate.of(2026, 3, 2), new Matter.Evening()));
    world.calendar.wake();
    await().until(() -> world.store.frames(Frame.Ticked.class).size() > before);
  }

  /** Others hear from Respite a few times a minute all the while. */
  private void passWhileBenWrites(BooleanSupplier reached) {
    var next = new AtomicReference<>(world.elapsed.time());
    world.elapsed.passUntil(
        Duration.ofMillis(500),
        () -> {
          if (world.elapsed.time().compareTo(next.get()) >= 0) {
            world.wrote(BEN, "hello").join();
            next.set(world.elapsed.time().plusSeconds(20));
          }
          return reached.getAsBoolean();
        });
  }

  @Test
  void aSlowChatDelaysNoOther() {
    var open = new CountDownLatch(1);
    messenger.answers =
        (person, _, _) -> {
          if (person.equals(ANN)) {
            pass(open);
          }
          return messenger.arrived();
        };
    world.wrote(ANN, "slow").join();
    world.wrote(BEN, "quick").join();
    assertThat(world.hears(BEN, 1)).containsExactly("quick");
    assertThat(messenger.texts(ANN)).isEmpty();
    open.countDown();
    assertThat(world.hears(ANN, 1)).containsExactly("slow");
  }

  @Test
  void anOutageIsWaitedOutInOrderWithGrowingPauses() {
    messenger.answers = (_, _, _) -> new Outcome.Down("made up");
    world.wrote(ANN, "a").join();
    world.wrote(ANN, "b").join();
    world.elapsed.passUntil(() -> messenger.tries.size() == 9);
    assertThat(messenger.tries).extracting(RecordingMessenger.Try::text).containsOnly("a");
    assertThat(gaps())
        .satisfies(gaps ->
            IntStream.range(0, 8)
                .forEach(
                    i -> assertThat(gaps.get(i)).isGreaterThanOrEqualTo(BackOff.after(i + 1))));
    assertThat(world.engine.health().outbox().size()).isEqualTo(2);
    assertThat(world.engine.health().outbox().age()).isGreaterThan(Duration.ofMinutes(3));
    messenger.answers = (_, _, _) -> messenger.arrived();
    assertThat(world.hears(ANN, 2)).containsExactly("a", "b");
  }

  @Test
  void aPauseThatTelegramAsksForHoldsForEverybody() {
    messenger.answers = (_, _, _) -> new Outcome.TooMany(Duration.ofSeconds(40));
    world.wrote(ANN, "a").join();
    world.elapsed.passUntil(() -> messenger.tries.size() == 1);
    var asked = messenger.tries.getFirst().at();
    world.elapsed.passUntil(() -> !world.engine.health().outbox().pause().isZero());
    messenger.answers = (_, _, _) -> messenger.arrived();
    world.wrote(BEN, "b").join();
    assertThat(world.hears(ANN, 1)).containsExactly("a");
    assertThat(world.hears(BEN, 1)).containsExactly("b");
    assertThat(messenger.tries.stream().skip(1))
        .hasSize(2)
        .allSatisfy(tried -> assertThat(tried.at()).isGreaterThanOrEqualTo(asked.plusSeconds(40)));
  }

  @Test
  void whoBlockedTheBotIsSentNothingMoreUntilTheyComeBack() {
    saysOn("go", Echo.say("a"), Echo.say("b"), Echo.say("c"));
    messenger.answers = (_, _, _) -> new Outcome.Gone();
    world.wrote(ANN, "go").join();
    world.calm();
    assertThat(messenger.tries).hasSize(1);
    assertThat(world.store.frames(Frame.Gone.class))
        .containsExactly(new Frame.Gone(ANN, OptionalLong.empty()));
    assertThat(world.store.waiting()).isEmpty();
    messenger.answers = (_, _, _) -> messenger.arrived();
    world.wrote(ANN, "hello again").join();
    assertThat(world.hears(ANN, 1)).containsExactly("hello again");
  }

  @Test
  void theUpdateThatSaysBlockedDropsWhatWaits() {
    messenger.answers = (_, _, _) -> new Outcome.Down("made up");
    world.wrote(ANN, "a").join();
    world.wrote(ANN, "b").join();
    world.elapsed.passUntil(() -> !messenger.tries.isEmpty());
    world.did(ANN, new Deed.Blocked()).join();
    messenger.answers = (_, _, _) -> messenger.arrived();
    world.calm();
    world.elapsed.pass(Duration.ofMinutes(5));
    assertThat(messenger.texts(ANN)).isEmpty();
    assertThat(world.store.frames(Frame.Sent.class)).isEmpty();
  }

  /** She writes, is refused and lets the bot in again; the refusal ends when it is let. */
  private CountDownLatch comesBackDuringARefusal() {
    var refusing = new CountDownLatch(1);
    var refused = new CountDownLatch(1);
    refusesTheFirst(refusing, refused);
    world.wrote(ANN, "before").join();
    pass(refusing);
    world.did(ANN, new Deed.Unblocked()).join();
    return refused;
  }

  @Test
  void whoComesBackWithoutAWordWhileARefusalIsUnderWayIsNotTakenForGone() {
    CountDownLatch refused = comesBackDuringARefusal();
    refused.countDown();
    assertThat(world.hears(ANN, 1)).containsExactly("before");
    assertThat(world.store.frames(Frame.Gone.class)).isEmpty();
  }

  @Test
  void whoComesBackWhileARefusalIsUnderWayLosesNothing() {
    CountDownLatch refused = comesBackDuringARefusal();
    world.wrote(ANN, "/start").join();
    refused.countDown();
    assertThat(world.hears(ANN, 2)).containsExactly("before", "/start");
    assertThat(world.store.frames(Frame.Gone.class)).isEmpty();
  }

  @Test
  void anEditGoesToThePressedMessageOrToTheOneWithTheKey() {
    saysOn("ask", new Effect.Say(Optional.of(KEY), Echo.line("question"), Keyboard.NONE));
    world.wrote(ANN, "ask").join();
    world.hears(ANN, 1);
    saysOn("edit", edit(new Target.Keyed(KEY), "keyed"), edit(new Target.Pressed(5), "pressed"));
    world.wrote(ANN, "edit").join();
    assertThat(world.hears(ANN, 3)).containsExactly("question", "keyed", "pressed");
    assertThat(messenger.arrivals(ANN))
        .extracting(RecordingMessenger.Try::target)
        .containsExactly(OptionalLong.empty(), OptionalLong.of(1001), OptionalLong.of(5));
  }

  @Test
  void anEditOfAMessageNotKnownIsSentAnewUnderItsKey() {
    saysOn("edit", edit(new Target.Keyed(KEY), "question"));
    world.wrote(ANN, "edit").join();
    world.hears(ANN, 1);
    assertThat(messenger.tries.getFirst().effect())
        .isEqualTo(new Effect.Say(Optional.of(KEY), Echo.line("question"), Keyboard.NONE));
    world.calm();
    assertThat(world.store.messageOf(ANN, KEY)).hasValue(1001);
  }

  @Test
  void aRefusedEditIsSentAnew() {
    messenger.answers =
        (_, _, target) -> target.isPresent() ? new Outcome.Refused("too old") : messenger.arrived();
    saysOn("edit", edit(new Target.Pressed(5), "one"), Echo.say("two"));
    world.wrote(ANN, "edit").join();
    assertThat(world.hears(ANN, 2)).containsExactly("one", "two");
    assertThat(messenger.arrivals(ANN).getFirst().effect())
        .isEqualTo(new Effect.Say(Optional.empty(), Echo.line("one"), Keyboard.NONE));
    assertThat(world.counts().givenUp()).isZero();
  }

  @Test
  void anythingElseRefusedIsGivenUpWithAWordAndTheNextGoesOn() {
    messenger.answers =
        (_, effect, _) ->
            effect.equals(Echo.say("bad")) ? new Outcome.Refused("no") : messenger.arrived();
    saysOn("go", Echo.say("bad"), Echo.say("good"));
    world.wrote(ANN, "go").join();
    assertThat(world.hears(ANN, 2)).containsExactly(new AlwaysLine.CannotShow().toString(), "good");
    world.calm();
    assertThat(world.store.frames(Frame.Sent.class))
        .extracting(Frame.Sent::messageId)
        .containsExactly(OptionalLong.empty(), OptionalLong.of(1002));
    assertThat(world.counts().givenUp()).isEqualTo(1);
  }

  @Test
  void whatCannotBeWordedIsSaidToHaveFailed() {
    messenger.answers =
        (_, effect, _) -> {
          if (effect.equals(Echo.say("bad"))) {
            throw new IllegalStateException("made up");
          }
          return messenger.arrived();
        };
    saysOn("go", Echo.say("bad"), Echo.say("good"));
    world.wrote(ANN, "go").join();
    assertThat(world.hears(ANN, 2)).containsExactly(new AlwaysLine.CannotShow().toString(), "good");
    assertThat(world.counts().givenUp()).isEqualTo(1);
  }

  @Test
  void whenNothingCanBeWordedTheOutboxStillGoesOn() {
    messenger.answers =
        (_, _, _) -> {
          throw new IllegalStateException("made up");
        };
    world.wrote(ANN, "a").join();
    world.wrote(ANN, "b").join();
    world.calm();
    assertThat(world.store.waiting()).isEmpty();
    assertThat(world.counts().givenUp()).isEqualTo(2);
  }

  @Test
  void aStopFinishesTheSendUnderWayAndLeavesTheRestInTheStore() {
    var sending = new CountDownLatch(1);
    var open = new CountDownLatch(1);
    messenger.answers =
        (_, _, _) -> {
          sending.countDown();
          pass(open);
          return messenger.arrived();
        };
    saysOn("go", Echo.say("a"), Echo.say("b"));
    world.wrote(ANN, "go").join();
    pass(sending);
    var stopping = CompletableFuture.supplyAsync(() -> world.engine.stop(Duration.ofSeconds(5)));
    open.countDown();
    assertThat(stopping.join()).isTrue();
    assertThat(world.store.waiting())
        .extracting(waiting -> waiting.effect())
        .isSubsetOf(List.of(Echo.say("b")));
    assertThat(world.store.frames(Frame.Sent.class)).isNotEmpty();
  }

  @Test
  void aStopDuringAnOutageIsQuick() {
    messenger.answers = (_, _, _) -> new Outcome.Down("made up");
    world.wrote(ANN, "a").join();
    world.elapsed.passUntil(() -> messenger.tries.size() >= 3);
    assertThat(world.engine.stop(Duration.ofSeconds(5))).isTrue();
    assertThat(world.store.waiting()).hasSize(1);
  }

  @Test
  void theMarkIsNotNeededToGoOnWithoutRoom() {
    world.store.beforeCommit =
        frame -> {
          if (frame instanceof Frame.Sent) {
            throw new Store.DiskFull("made up");
          }
        };
    saysOn("go", Echo.say("a"), Echo.say("b"));
    world.wrote(ANN, "go").join();
    assertThat(world.hears(ANN, 2)).containsExactly("a", "b");
    world.calm();
    assertThat(world.store.waiting()).hasSize(2);
  }

  @Test
  void thousandsOfChatsAreSentToWithinTheGlobalLimit() {
    var persons = IntStream.range(0, 2000).mapToObj(i -> new Person(100 + i)).toList();
    persons.forEach(person -> world.wrote(person, "hello").join());
    world.elapsed.passUntil(() -> messenger.tries.size() == 2000);
    var last = messenger.tries.stream().map(RecordingMessenger.Try::at).max(Duration::compareTo);
    assertThat(last.orElseThrow()).isGreaterThan(Duration.ofSeconds(2000 / 30));
  }

  private List<Duration> gaps() {
    return IntStream.range(1, messenger.tries.size())
        .mapToObj(i -> messenger.tries.get(i).at().minus(messenger.tries.get(i - 1).at()))
        .toList();
  }

  private void saysOn(String word, Effect... effects) {
    var echo = new Echo();
    world.talk =
        (session, journal, event, at) ->
            event instanceof Event.Said said && said.text().equals(word)
                ? Turn.of(session, effects)
                : echo.turn(session, journal, event, at);
  }

  private static Effect.Edit edit(Target target, String text) {
    return new Effect.Edit(target, Echo.line(text), Keyboard.NONE);
  }

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
