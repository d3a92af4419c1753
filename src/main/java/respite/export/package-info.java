/** The whole journal as a file for other programs, made in memory, and the way back into one. */
@NullMarked
package respite.export;

import org.jspecify.annotations.NullMarked;
