package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBException;
import org.mapdb.DBMaker;
import respite.port.DueReminder;
import respite.port.Waiting;
import respite.store.Rows.Changes;
import respite.store.Rows.Messages;
import respite.store.Rows.Standing;
import respite.store.Table.Order;

/**
 * The tables made from the log, in MapDB on a {@link RedoVolume}. They can be made anew at any
 * time. One thread at a time.
 */
final class View implements AutoCloseable {
  private static final int FORMAT = 3;
  private static final byte[] ABOUT = {0};

  private final Runnable close;
  private final DB database;
  private final BTreeMap<byte[], byte[]> about;
  private final BTreeMap<byte[], byte[]> lives;
  private final BTreeMap<byte[], byte[]> repeats;
  private final Table<Standing> standings;
  private final Table<Changes> changes;
  private final Table<Messages> messages;
  private final Table<Waiting> outbox;
  private final Table<DueReminder> reminders;
  private final KeyId log;
  private long applied;
  private long running;

  private View(DB database, KeyId log, Runnable close) {
    this.database = database;
    this.close = close;
    this.log = log;
    about = Table.map(database, "about");
    lives = Table.map(database, "lives");
    repeats = Table.map(database, "repeats");
    standings = Table.open(database, 101, "standings", Standing.class, Order.BY_LIFE);
    changes = Table.open(database, 102, "changes", Changes.class, Order.BY_LIFE);
    messages = Table.open(database, 103, "messages", Messages.class, Order.BY_LIFE);
    outbox = Table.open(database, 104, "outbox", Waiting.class, Order.BY_OTHER);
    reminders = Table.open(database, 105, "reminders", DueReminder.class, Order.BY_OTHER);
  }

  /**
   * Opens the view of that log as of its last checkpoint, or an empty one. Throws {@link
   * StoreFault.ViewDamaged} when it is damaged, of another format, or of another log.
   */
  static View open(Disk disk, Path file, KeyId log, long redoBytes) throws IOException {
    RedoVolume volume = RedoVolume.open(disk, file, redoBytes);
    try {
      View view = new View(volume.database(), log, volume::close);
      view.readAbout(file);
      return view;
    } catch (DBException.VolumeIOError e) {
      // The disk failed, which says nothing about the view.
      volume.close();
      throw RedoVolume.said(e);
    } catch (DBException e) {
      volume.close();
      throw new StoreFault.ViewDamaged(file, "MapDB cannot open it", e);
    } catch (StoreFault e) {
      volume.close();
      throw e;
    }
  }

  /** An empty view in memory, to compare another with. */
  static View inMemory(KeyId log) {
    DB database = DBMaker.memoryDB().make();
    return new View(database, log, database::close);
  }

  private void readAbout(Path file) {
    byte[] bytes = about.get(ABOUT);
    if (bytes == null) {
      checkpoint();
      return;
    }
    ByteBuffer from = ByteBuffer.wrap(bytes);
    if (from.getInt() != FORMAT) {
      throw new StoreFault.ViewDamaged(file, "it is of another format");
    }
    if (!KeyId.read(from).equals(log)) {
      throw new StoreFault.ViewDamaged(file, "it was made from another log");
    }
    applied = from.getLong();
    running = from.getLong();
  }

  /** Makes everything applied so far durable, all or nothing. */
  void checkpoint() {
    ByteBuffer to = ByteBuffer.allocate(Integer.BYTES + KeyId.BYTES + 2 * Long.BYTES);
    to.putInt(FORMAT);
    log.write(to);
    about.put(ABOUT, to.putLong(applied).putLong(running).array());
    database.commit();
  }

  /** The sequence of the last frame applied; 0 when none is. */
  long applied() {
    return applied;
  }

  /** For how long the program had been running at the last frame, in milliseconds. */
  long running() {
    return running;
  }

  void applied(long sequence, long atRunning) {
    applied = sequence;
    running = Math.max(running, atRunning);
  }

  Optional<KeyId> life(byte[] index) {
    return Optional.ofNullable(lives.get(index)).map(KeyId::of);
  }

  /** Whether a life is filed under a person, or has any row. */
  boolean holds(KeyId life) {
    return lives.values().stream().anyMatch(filed -> Arrays.equals(filed, life.bytes()))
        || tables().stream().anyMatch(table -> !table.keysOf(life).isEmpty());
  }

  /** The lives of those who are here, and of those whose receipt waits. */
  Set<KeyId> held() {
    Set<KeyId> held = new HashSet<>();
    lives.values().forEach(filed -> held.add(KeyId.of(filed)));
    outbox.map().values().forEach(row -> held.add(Table.lifeOf(row)));
    return held;
  }

  /** Whether it holds somebody who was erased after it was written. */
  boolean holdsErased(Keys keys) {
    return held().stream().anyMatch(keys::erased);
  }

  /** Files a life under its person's index. */
  void file(byte[] index, KeyId life) {
    lives.put(index, life.bytes());
  }

  /** Removes every row of a life, but not the index entry of the person. */
  void remove(KeyId life) {
    for (Table<?> table : tables()) {
      table.keysOf(life).forEach(table.map()::remove);
    }
  }

  /** Removes a life from the index, wherever it stands there. */
  void unfile(KeyId life) {
    byte[] id = life.bytes();
    List<byte[]> found = new ArrayList<>();
    lives.forEach((index, filed) -> {
      if (Arrays.equals(filed, id)) {
        found.add(index);
      }
    });
    found.forEach(lives::remove);
  }

  BTreeMap<byte[], byte[]> lives() {
    return lives;
  }

  /** The tables of sealed rows. */
  List<Table<?>> tables() {
    return List.of(standings, changes, messages, outbox, reminders);
  }

  BTreeMap<byte[], byte[]> repeats() {
    return repeats;
  }

  Table<Standing> standings() {
    return standings;
  }

  /** How the talk of a life stands; {@link Standing#NEW} where nothing is kept of it. */
  Standing standing(Keys keys, KeyId life) {
    return standings.get(keys, Rows.ofLife(life)).map(Table.Row::value).orElse(Standing.NEW);
  }

  /** Which messages its last keys became; none where nothing is kept of it. */
  Messages messages(Keys keys, KeyId life) {
    return messages.get(keys, Rows.ofLife(life)).map(Table.Row::value).orElse(Messages.NONE);
  }

  Table<Changes> changes() {
    return changes;
  }

  Table<Messages> messages() {
    return messages;
  }

  Table<Waiting> outbox() {
    return outbox;
  }

  Table<DueReminder> reminders() {
    return reminders;
  }

  /** Closes the files without keeping what was not checkpointed. */
  @Override
  public void close() {
    close.run();
  }
}
