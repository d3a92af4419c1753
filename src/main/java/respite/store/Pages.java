package respite.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages of the view: changed ones in memory, synced ones in the redo file, older ones in the
 * main file. One thread at a time.
 */
final class Pages {
  private static final int READ_KEPT = 2048;

  private final PageFile main;
  private final RedoLog redo;
  private final long redoBytes;

  /** Changed since the last sync. */
  private final Map<Long, Page> changed = new HashMap<>();

  /** Synced to the redo file, not yet in the main file. */
  private final Map<Long, byte[]> synced = new HashMap<>();

  private final Map<Long, byte[]> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
          return size() > READ_KEPT;
        }
      };

  private long length;
  private long syncedLength;

  /** Opens the pages as they were at the last sync, and moves them to the main file. */
  Pages(PageFile main, RedoLog redo, long redoBytes) throws IOException {
    this.main = main;
    this.redo = redo;
    this.redoBytes = redoBytes;
    this.length = main.length();
    redo.replay(
        new RedoLog.Replay() {
          @Override
          public void range(long page, int at, byte[] bytes) throws IOException {
            byte[] whole = bytes.length == Page.BYTES ? bytes : unchanged(page);
            System.arraycopy(bytes, 0, whole, at, bytes.length);
            synced.put(page, whole);
          }

          @Override
          public void length(long ofVolume) {
            length = ofVolume;
          }
        });
    this.syncedLength = length;
    checkpoint();
  }

  long length() {
    return length;
  }

  void length(long bytes) {
    length = bytes;
  }

  /** The bytes of a page, to be read only. */
  byte[] read(long number) throws IOException {
    Page page = changed.get(number);
    return page != null ? page.bytes() : unchanged(number);
  }

  private byte[] unchanged(long number) throws IOException {
    byte[] known = synced.get(number);
    if (known != null) {
      return known;
    }
    byte[] cached = read.get(number);
    if (cached == null) {
      cached = main.read(number);
      read.put(number, cached);
    }
    return cached;
  }

  /** The page, to be written to. */
  Page change(long number) throws IOException {
    Page known = changed.get(number);
    if (known != null) {
      return known;
    }
    Page page = new Page(unchanged(number).clone());
    if (!synced.containsKey(number)) {
      // The first change after a checkpoint is logged whole: replay then never needs the main
      // file's copy, which a crash during a checkpoint may have torn.
      page.markWhole();
    }
    changed.put(number, page);
    return page;
  }

  /** Makes all changes durable, or none: one record, one sync. */
  void sync() throws IOException {
    if (changed.isEmpty() && length == syncedLength) {
      return;
    }
    redo.append(changed, length);
    syncedLength = length;
    changed.forEach((number, page) -> synced.put(number, page.bytes()));
    changed.clear();
    if (redo.length() > redoBytes) {
      checkpoint();
    }
  }

  /** Moves what is synced to the main file and empties the redo file. */
  private void checkpoint() throws IOException {
    if (redo.length() == 0) {
      return;
    }
    for (var page : new TreeMap<>(synced).entrySet()) {
      main.write(page.getKey(), page.getValue());
    }
    main.setLength(syncedLength);
    main.force();
    redo.clear();
    read.putAll(synced);
    synced.clear();
  }

  /** Drops what was never synced and closes the files. */
  void close(boolean broken) throws IOException {
    try {
      if (!broken) {
        checkpoint();
      }
    } finally {
      main.close();
      redo.close();
    }
  }
}
