/**
 * The journal on disk: the sealed commit log (the truth), the MapDB view made from it, and the
 * keys.
 *
 * <p>Read in this order: {@link respite.store.CommitLog}, {@link respite.store.Keys}, {@link
 * respite.store.RedoVolume}.
 */
@NullMarked
package respite.store;

import org.jspecify.annotations.NullMarked;
