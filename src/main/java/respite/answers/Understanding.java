package respite.answers;

import java.util.List;

/**
 * What was understood of one text, worked out before the turn and handed over as data. The parts
 * stand in the order of the text; none means that nothing in it was recognisable.
 */
public record Understanding(Alarm alarm, List<Part> parts) {
  public Understanding {
    parts = List.copyOf(parts);
  }

  /** No alarm and no part: an empty text, or only signs and pictures. */
  public static Understanding nothing() {
    return new Understanding(new Alarm.None(), List.of());
  }
}
