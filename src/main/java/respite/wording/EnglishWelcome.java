package respite.wording;

import respite.talk.effect.WelcomeLine;

/** The first minute, in English. */
final class EnglishWelcome {
  private EnglishWelcome() {}

  static String words(WelcomeLine line, String operator) {
    return switch (line) {
      case WelcomeLine.Hello() -> hello(operator);
      case WelcomeLine.ConsentAgain() ->
          "What I ask you to agree to has changed since you did. I keep nothing new until you"
              + " agree; what you have told me stays.\n\n"
              + terms(operator);
      case WelcomeLine.AgreedAgain() -> "Thank you. Everything is as you left it.";
      case WelcomeLine.ConsentFirst() ->
          "I have kept nothing of what you wrote. Before I can keep anything, I need your yes."
              + " May I keep your entries?";
      case WelcomeLine.Declined() ->
          "All right. I keep nothing. If you change your mind, send /start.";
      case WelcomeLine.HelloAgain() ->
          "Good to hear from you. Everything is as you left it. Type a score from 0 to 10 any"
              + " time, or look at /history.";
    };
  }

  private static String hello(String operator) {
    return """
    <b>Respite</b> keeps a pain journal with you, in this chat. Each evening I ask for one \
    number. I show you your entries, and I answer questions from one article about ketamine \
    and pain.

    """
        + terms(operator);
  }

  private static String terms(String operator) {
    return """
    I am a program: no doctor, no emergency service. <b>Nobody reads this live.</b>

    Your entries are kept encrypted, for you, until you erase them with /delete. Telegram can \
    read this chat. Whoever runs this copy can read the journal; that is %s.

    You need to be 18, or have a guardian with you.

    May I keep your entries?\
    """
        .formatted(operator);
  }
}
