package respite.answers;

import java.util.List;
import java.util.Optional;

/**
 * What was understood of one text, worked out before the turn and handed over as data. The parts
 * stand in the order of the text; none means that nothing in it was recognisable.
 *
 * @param language the language of the text as two letters of ISO 639-1, if it is another than
 *     English; empty for English, and where it cannot be told
 */
public record Understanding(Alarm alarm, List<Part> parts, Optional<String> language) {
  public Understanding {
    parts = List.copyOf(parts);
  }

  /** No alarm and no part: an empty text, or only signs and pictures. */
  public static Understanding nothing() {
    return new Understanding(new Alarm.None(), List.of(), Optional.empty());
  }
}
