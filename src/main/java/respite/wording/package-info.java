/** Every sentence Respite says, by language. */
@NullMarked
package respite.wording;

import org.jspecify.annotations.NullMarked;
