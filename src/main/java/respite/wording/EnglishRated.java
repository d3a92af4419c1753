package respite.wording;

import respite.relief.Completeness;

/** How many days were rated, in English. */
final class EnglishRated {
  private EnglishRated() {}

  static String words(Completeness rated) {
    return rated.of() == 1
        ? "%d of 1 day rated".formatted(rated.rated())
        : "%d of %d days rated".formatted(rated.rated(), rated.of());
  }
}
