/**
 * What people type, read: scores, days, times, medicines, places, nights, moods, treatments. Each
 * reader says what it found for certain and leaves the rest; none knows the conversation.
 */
@NullMarked
package respite.talk.typed;

import org.jspecify.annotations.NullMarked;
