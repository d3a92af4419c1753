package respite.port;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map that keeps only so many: what was neither put nor looked at for longest is forgotten. For
 * one thread at a time, also to look into.
 */
public final class Lately<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;

  private final int most;

  /** Empty, for that many at most. */
  public Lately(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
