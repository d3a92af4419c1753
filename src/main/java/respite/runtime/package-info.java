/** Carries one update from the inbox through the turn and the store to the outbox. */
@NullMarked
package respite.runtime;

import org.jspecify.annotations.NullMarked;
