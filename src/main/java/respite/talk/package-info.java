/** The conversation: one pure function from a session, a journal and an event to a turn. */
@NullMarked
package respite.talk;

import org.jspecify.annotations.NullMarked;
