package respite.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one vocabulary of all exports: the journal's own terms in small letters, with spaces. */
final class Words {
  private Words() {}

  /** A term, like "very much better". */
  static String of(Enum<?> term) {
    return of(term.name());
  }

  static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Terms in their order, with commas between; empty when there are none. */
  static String of(List<? extends Enum<?>> terms) {
    return terms.stream().map(Words::of).collect(Collectors.joining(", "));
  }
}
