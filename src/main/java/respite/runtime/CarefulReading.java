package respite.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.answers.Part;
import respite.answers.Topic;
import respite.answers.Understanding;
import respite.port.Trace;
import respite.port.Understands;

/** Reads texts, and takes a fault of the reader as nothing understood: the talk goes on. */
final class CarefulReading implements Understands {
  private static final Logger LOG = LoggerFactory.getLogger(CarefulReading.class);

  private final Understands reader;
  private final Counters counters;

  CarefulReading(Understands reader, Counters counters) {
    this.reader = reader;
    this.counters = counters;
  }

  @Override
  public Understanding of(String text) {
    try {
      Understanding understood = reader.of(text);
      understood.parts().forEach(this::count);
      return understood;
    } catch (RuntimeException | Error fault) {
      counters.unread.increment();
      LOG.error("the understanding failed on a text: {}", Trace.of(fault));
      return Understanding.nothing();
    }
  }

  private void count(Part part) {
    if (part instanceof Part.Refusal(Topic topic)) {
      counters.unanswered(topic);
    }
  }
}
