/**
 * How long a treatment's relief lasts, computed from a person's own entries and nothing else. Pure:
 * integers and exact fractions, no clock, no chance. docs/relief.md tells the rule in plain words.
 */
@NullMarked
package respite.relief;

import org.jspecify.annotations.NullMarked;
