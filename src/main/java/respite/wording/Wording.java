package respite.wording;

import respite.talk.effect.Label;
import respite.talk.effect.Line;

/** What Respite says in one language. Safe for many threads. */
public interface Wording {
  /** The words of a message. */
  Text of(Line line);

  /** The words on a button; short enough for a phone, never blank. */
  String of(Label label);

  /** The words of a notice that answers a tap; plain text of at most 200 characters. */
  String toast(Line line);
}
