package respite.port;

import respite.answers.Understanding;

/** Reads what a person meant by a text. Safe for many threads; never throws on any text. */
public interface Understands {
  Understanding of(String text);
}
