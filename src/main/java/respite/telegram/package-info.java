/** The Bot API: a poller, a reader of updates and a writer of messages. */
@NullMarked
package respite.telegram;

import org.jspecify.annotations.NullMarked;
