package respite.port;

import java.util.Comparator;

/**
 * Names one effect waiting to be sent: the sequence of its frame and its place in that frame, from
 * 0. Their order is the order of sending within a chat.
 */
public record OutboxNumber(long frame, int place) implements Comparable<OutboxNumber> {
  private static final Comparator<OutboxNumber> ORDER =
      Comparator.comparingLong(OutboxNumber::frame).thenComparingInt(OutboxNumber::place);

  @Override
  public int compareTo(OutboxNumber other) {
    return ORDER.compare(this, other);
  }
}
