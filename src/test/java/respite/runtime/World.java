package respite.runtime;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import respite.answers.Understanding;
import respite.journal.Journal;
import respite.port.Announcement;
import respite.port.Attachment;
import respite.port.Files;
import respite.port.Frame;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Person;
import respite.port.Pictures;
import respite.port.SentFiles;
import respite.port.Store.StoreBroken;
import respite.port.Understands;
import respite.talk.Contents;
import respite.talk.Event;
import respite.talk.Turn;
import respite.talk.session.Due;
import respite.talk.session.FileId;
import respite.talk.session.Session;

/** A whole runtime with everything around it under the test's hand. */
final class World implements AutoCloseable {
  static final Person ANN = new Person(1);
  static final Person BEN = new Person(2);

  final MovableElapsed elapsed = new MovableElapsed();
  final MovableCalendar calendar = new MovableCalendar();
  final ScriptedStore store;
  final RecordingMessenger messenger = new RecordingMessenger(elapsed);
  final List<StoreBroken> broken = new CopyOnWriteArrayList<>();
  final List<Optional<Instant>> nextReminders = new CopyOnWriteArrayList<>();
  final Engine engine;
  volatile Turns talk = new Echo();
  volatile Supplier<List<Announcement>> announcements = List::of;
  volatile Pictures drawing = (_, _) -> new Attachment("p", "image/png", "", new byte[0]);
  volatile Files making = (_, _) -> new Attachment("f", "text/plain", "", new byte[0]);
  volatile SentFiles opener = (_, _) -> new Contents.OutOfReach();
  volatile Understands reader = _ -> Understanding.nothing();
  volatile Consumer<Optional<Instant>> onNext = _ -> {};
  private final AtomicLong numbers = new AtomicLong();

  World() {
    this(new ScriptedStore());
  }

  /** A new start over a store that was used before. */
  World(ScriptedStore store) {
    this.store = store;
    engine =
        new Engine(
            new Ports(
                store,
                messenger,
                text -> reader.of(text),
                (drawing, journal) -> this.drawing.draw(drawing, journal),
                (document, journal) -> making.make(document, journal),
                (file, today) -> opener.open(file, today),
                calendar,
                elapsed),
            _ -> announcements.get(),
            new Turns() {
              @Override
              public Optional<FileId> wants(
                  Session session, Journal journal, Event event, Instant at) {
                return talk.wants(session, journal, event, at);
              }

              @Override
              public Turn turn(Session session, Journal journal, Event event, Instant at) {
                return talk.turn(session, journal, event, at);
              }
            },
            Executors.newVirtualThreadPerTaskExecutor(),
            broken::add,
            next -> {
              nextReminders.add(next);
              onNext.accept(next);
            });
  }

  World started() {
    engine.start();
    return this;
  }

  CompletableFuture<Void> wrote(Person person, String text) {
    return did(person, new Deed.Wrote(text, 7));
  }

  CompletableFuture<Void> did(Person person, Deed deed) {
    return take(new Incoming.Private(numbers.incrementAndGet(), person, calendar.now(), deed));
  }

  CompletableFuture<Void> take(Incoming incoming) {
    return engine.intake().take(incoming);
  }

  /** Lets elapsed time pass until exactly that many messages have arrived at the person. */
  List<String> hears(Person person, int messages) {
    elapsed.passUntil(() -> messenger.texts(person).size() >= messages);
    return messenger.texts(person);
  }

  /** Waits until nothing is under way any more. */
  void calm() {
    elapsed.passUntil(() -> engine.health().busy() == 0 && engine.health().outbox().size() == 0);
  }

  /** Puts into the store that the person is to be reminded. */
  void remindAt(Person person, Due due) {
    store.commit(
        new Frame.Turned(
            person,
            -numbers.incrementAndGet(),
            Optional.empty(),
            calendar.now(),
            Turn.of(Echo.due(Session.NEW, due))));
  }

  void awaitSleep() {
    await().atMost(Duration.ofSeconds(20)).until(calendar::isSlept);
  }

  Counts counts() {
    return engine.health().counts();
  }

  @Override
  public void close() {
    engine.stop(Duration.ofSeconds(5));
  }
}
