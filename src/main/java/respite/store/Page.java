package respite.store;

/** One page of the view in memory, and which of its bytes changed since the last sync. */
final class Page {
  static final int BYTES = 4096;

  private final byte[] bytes;
  private int from = BYTES;
  private int end = 0;

  Page(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The first changed byte; the page's length when none is. */
  int from() {
    return from;
  }

  /** One past the last changed byte; 0 when none is. */
  int end() {
    return end;
  }

  void put(int at, byte[] source, int sourceAt, int count) {
    System.arraycopy(source, sourceAt, bytes, at, count);
    from = Math.min(from, at);
    end = Math.max(end, at + count);
  }

  /** Marks all of it as changed, so that it is logged whole. */
  void markWhole() {
    from = 0;
    end = BYTES;
  }
}
