/** What the bot needs from outside, as interfaces: store, messenger, files, calendar. */
@NullMarked
package respite.port;

import org.jspecify.annotations.NullMarked;
