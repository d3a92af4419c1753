package respite.understanding;

/**
 * One sentence of a text, or one of the questions strung together in it.
 *
 * @param start where it begins in the text
 * @param end where it ends in the text, not included
 * @param asked whether it is a question
 * @param marked whether a question mark ends it
 */
record Sentence(String text, int start, int end, boolean asked, boolean marked) {}
