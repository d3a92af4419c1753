/**
 * What a turn does to the outside, as data: messages and their buttons, pictures, files. Nothing
 * here is worded yet, and nothing knows the conversation or what is remembered of it.
 */
@NullMarked
package respite.talk.effect;

import org.jspecify.annotations.NullMarked;
