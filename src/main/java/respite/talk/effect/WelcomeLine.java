package respite.talk.effect;

/** What is said before the first entry. */
public sealed interface WelcomeLine extends Line {
  /** What Respite is and is not, who can read the journal, and the question for consent. */
  record Hello() implements WelcomeLine {}

  /** The consent text has changed since the person agreed: it is asked for again. */
  record ConsentAgain() implements WelcomeLine {}

  /** The person agreed again; everything is as it was. */
  record AgreedAgain() implements WelcomeLine {}

  /** Something was sent before consent: it was not kept. */
  record ConsentFirst() implements WelcomeLine {}

  /** The person did not agree; nothing is kept. */
  record Declined() implements WelcomeLine {}

  /** The person who comes back has nothing left to set up. */
  record HelloAgain() implements WelcomeLine {}
}
