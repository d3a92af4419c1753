package respite.report;

/** How large a picture or a page is, in its own units. */
record Size(double width, double height) {}
