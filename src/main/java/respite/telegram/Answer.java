package respite.telegram;

import java.time.Duration;

/** How a request to the Bot API ended. */
sealed interface Answer<T> {
  /** It was done. */
  record Good<T>(T result) implements Answer<T> {}

  /**
   * Telegram says no.
   *
   * @param code the Bot API's error code, 400 to 499 but never 429
   * @param said Telegram's own description, without the token
   */
  record Refused<T>(int code, String said) implements Answer<T> {}

  /** Telegram wants this long a pause first; from a second to a day. */
  record TooMany<T>(Duration pause) implements Answer<T> {}

  /** Nobody can tell whether it was done: no answer, or none of the Bot API's. */
  record Down<T>(String why) implements Answer<T> {}
}
