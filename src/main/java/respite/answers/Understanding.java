package respite.answers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was understood of one text, worked out before the turn and handed over as data. The parts
 * stand in the order of the text; none means that nothing in it was recognisable.
 *
 * @param language the language of the text as two letters of ISO 639-1, if it is another than
 *     English; empty for English, and where it cannot be told
 * @param certainty how sure the reading is, from 0 to 1: of the alarm, if one stops the text, else
 *     of the first part; 1 where a list or a rule decided; empty where nobody said
 */
public record Understanding(
    Alarm alarm, List<Part> parts, Optional<String> language, OptionalDouble certainty) {
  public Understanding {
    parts = List.copyOf(parts);
  }

  /** Of English, as sure as can be. */
  public Understanding(Alarm alarm, List<Part> parts) {
    this(alarm, parts, Optional.empty(), OptionalDouble.empty());
  }

  /** No alarm and no part: an empty text, or only signs and pictures. */
  public static Understanding nothing() {
    return new Understanding(new Alarm.None(), List.of());
  }
}
