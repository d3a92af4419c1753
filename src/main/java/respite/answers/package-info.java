/**
 * What Respite can answer: the entries written from one article, the facts they carry, and what was
 * understood of a person's text. Pure: no I/O, no clock, no chance.
 */
@NullMarked
package respite.answers;

import org.jspecify.annotations.NullMarked;
