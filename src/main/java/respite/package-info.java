/** The entry point, the settings and the only composition root. */
@NullMarked
package respite;

import org.jspecify.annotations.NullMarked;
