/**
 * A local stand-in for Telegram: a Bot API server on the loopback, a chat page in front of it, and
 * a clock that can be moved forward. It knows nothing of the bot it serves.
 */
@NullMarked
package respite.sandbox;

import org.jspecify.annotations.NullMarked;
