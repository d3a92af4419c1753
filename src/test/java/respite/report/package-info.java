@org.jspecify.annotations.NullMarked
package respite.report;
