/**
 * What is remembered of a conversation between turns: what it waits for, what comes next and when,
 * what can be taken back. It knows what was said, and not how the talk goes on from there.
 */
@NullMarked
package respite.talk.session;

import org.jspecify.annotations.NullMarked;
