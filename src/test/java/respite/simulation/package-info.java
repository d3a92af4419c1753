/** The whole bot in one thread, with everything around it simulated from one seed. */
@NullMarked
package respite.simulation;

import org.jspecify.annotations.NullMarked;
