/**
 * Pictures and pages, drawn from what is computed elsewhere. A {@link respite.report.Painter} takes
 * a few drawing operations in roles of colour, so the same picture becomes a PNG, vectors in a PDF,
 * or a text in a test.
 */
@NullMarked
package respite.report;

import org.jspecify.annotations.NullMarked;
