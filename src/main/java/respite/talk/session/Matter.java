package respite.talk.session;

import respite.journal.CheckIn;
import respite.journal.EntryId;

/** What Respite comes back about of its own accord. */
public sealed interface Matter {
  /** How the pain of a day was. */
  record Evening() implements Matter {}

  /** The same, a second and last time, because it was not answered. */
  record Nudge() implements Matter {}

  /** Whether a planned treatment took place. */
  record TookPlace(EntryId treatment) implements Matter {}

  /** The side effects of a treatment. */
  record SideEffects(EntryId treatment, CheckIn when) implements Matter {}

  /** The person's own verdict on the course that ended with a treatment. */
  record Course(EntryId treatment) implements Matter {}
}
