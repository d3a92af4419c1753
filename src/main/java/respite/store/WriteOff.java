package respite.store;

import java.nio.file.Path;

/**
 * Gives up a life whose key is missing or damaged, and of which no copy is left: it counts as
 * erased, so that everybody else's entries open again. The bot must be stopped.
 */
public final class WriteOff {
  private static final String NAME = "[0-9a-f]{32}";

  private WriteOff() {}

  /**
   * Throws {@link StoreFault.KeyUnusable}, and nothing is given up, when that is no key's name, or
   * the key opens, or its file only cannot be read or was wrapped with another master key.
   *
   * @param key its name: that of its file without the ending
   */
  public static void of(Keys keys, String key) {
    if (!key.matches(NAME)) {
      throw new StoreFault.KeyUnusable(
          keys.people(),
          "holds none of the name “" + key + "”",
          "A name is 32 digits from 0 to f.");
    }
    KeyId life = KeyId.parse(key);
    if (!isLost(keys, life)) {
      throw new StoreFault.KeyUnusable(
          keys.people().resolve(key), "opens", "Nothing was given up; people leave with /delete.");
    }
    keys.erase(life);
  }

  private static boolean isLost(Keys keys, KeyId life) {
    try {
      var _ = keys.require(life);
      return false;
    } catch (StoreFault.KeyLost lost) {
      return true;
    }
  }

  /** What to do about a key's file that is missing or does not open. */
  static String remedy(Path file) {
    String restore = "Restore it from a backup of the keys.";
    String key = file.getFileName().toString().replace(KeyDirectory.SUFFIX, "");
    return key.matches(NAME)
        ? restore
            + " If there is none anywhere: \"write-off "
            + key
            + "\", which gives up what it sealed."
        : restore;
  }
}
