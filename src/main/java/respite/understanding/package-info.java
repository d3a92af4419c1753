/**
 * Reads what a person meant by a text: alarm first, then notes for the journal, questions that the
 * article answers, and those on which it is silent. Works from the entries' own words, offline.
 */
@NullMarked
package respite.understanding;

import org.jspecify.annotations.NullMarked;
