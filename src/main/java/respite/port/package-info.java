/** What the inside needs of the outside, as small interfaces with what a caller may rely on. */
@NullMarked
package respite.port;

import org.jspecify.annotations.NullMarked;
