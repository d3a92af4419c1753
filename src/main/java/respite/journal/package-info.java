/** What a person has recorded, and what can happen to it. Pure: Java only. */
@NullMarked
package respite.journal;

import org.jspecify.annotations.NullMarked;
