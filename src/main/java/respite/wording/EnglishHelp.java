package respite.wording;

import respite.answers.Concern;

/**
 * Where help is to be had, in English. The numbers are those that the services publish themselves.
 */
final class EnglishHelp {
  private static final String EMERGENCY_NUMBERS =
      "112 in Europe, 911 in the US and Canada, 999 in the UK, 000 in Australia";
  private static final String LINES =
      "988 in the US and Canada, 116 123 in the UK and Ireland, 13 11 14 in Australia";

  private EnglishHelp() {}

  /** When nothing else matters. */
  static String now(Concern concern) {
    return switch (concern) {
      case SELF_HARM ->
          """
          I'm stopping here, because what you wrote matters more than a score. I am a program and \
          nobody reads this live, so please reach a person now.
          If you are in danger, call your emergency number: %s.
          To talk to somebody: %s. Elsewhere, your emergency number can connect you.
          I have not kept that message.\
          """
              .formatted(EMERGENCY_NUMBERS, LINES);
      case EMERGENCY ->
          """
          This can be an emergency. Please call your emergency number now: %s. If you can, have \
          somebody stay with you.
          I am a program, and nobody reads this live. I have not kept that message.\
          """
              .formatted(EMERGENCY_NUMBERS);
    };
  }

  /** When a text may have meant it, and waits. */
  static String perhaps(Concern concern) {
    return switch (concern) {
      case SELF_HARM ->
          """
          Before anything else: if you are thinking of harming yourself, please reach a person now. \
          In danger, call your emergency number: %s. To talk: %s.
          Nobody reads this live. If you meant something else, tap below; until then your message \
          waits, and is not in your journal.\
          """
              .formatted(EMERGENCY_NUMBERS, LINES);
      case EMERGENCY ->
          """
          Before anything else: if this is happening now, call your emergency number: %s.
          Nobody reads this live. If you meant something else, tap below; until then your message \
          waits, and is not in your journal.\
          """
              .formatted(EMERGENCY_NUMBERS);
    };
  }

  /** One line beside a usual reply. */
  static String isThere(Concern concern) {
    return switch (concern) {
      case SELF_HARM ->
          "If this is about you, somebody will listen, day and night: %s.".formatted(LINES);
      case EMERGENCY ->
          "If this is happening to you now, call your emergency number: %s."
              .formatted(EMERGENCY_NUMBERS);
    };
  }
}
