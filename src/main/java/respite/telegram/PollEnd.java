package respite.telegram;

/** Why the polling ended. */
public sealed interface PollEnd {
  /** It was asked to; what was begun is confirmed as far as it is durable. */
  record Stopped() implements PollEnd {}

  /** Telegram does not know the token, or does not any more. */
  record TokenRefused(String said) implements PollEnd {}

  /** For a minute something else took the updates: another program, or a webhook. */
  record OtherPoller(String said) implements PollEnd {}

  /** An update could not be made durable; nothing from it on is confirmed. */
  record NotDurable(Throwable why) implements PollEnd {}
}
