package respite.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.port.DueReminder;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.effect.MessageKey;

/** Passes everything on to another store; what is to be watched is overridden. */
abstract class PassingStore implements Store {
  /** The store that does it. */
  protected abstract Store store();

  @Override
  public Life read(Person person) {
    return store().read(person);
  }

  @Override
  public List<Waiting> commit(Frame frame) {
    return store().commit(frame);
  }

  @Override
  public boolean handled(long update) {
    return store().handled(update);
  }

  @Override
  public boolean handledTap(String callback) {
    return store().handledTap(callback);
  }

  @Override
  public List<Waiting> waiting() {
    return store().waiting();
  }

  @Override
  public OptionalLong messageOf(Person person, MessageKey key) {
    return store().messageOf(person, key);
  }

  @Override
  public List<DueReminder> due(Instant until, int limit) {
    return store().due(until, limit);
  }

  @Override
  public List<Person> people() {
    return store().people();
  }

  @Override
  public Optional<Instant> nextDue() {
    return store().nextDue();
  }

  @Override
  public void close() {
    store().close();
  }
}
