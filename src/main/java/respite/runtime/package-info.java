/**
 * Carries one update from the inbox through the turn and the store to the outbox, and puts the
 * reminders.
 *
 * <p>All frames of one person are committed in that person's lane ({@code Lanes}), one after
 * another: turns, reminders, and the marks of what was sent. Nothing waits for a lane while it is
 * in one. Threads are never interrupted, since an interrupt closes the files a thread is at.
 */
@NullMarked
package respite.runtime;

import org.jspecify.annotations.NullMarked;
