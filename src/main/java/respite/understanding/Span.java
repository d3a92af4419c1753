package respite.understanding;

/** A stretch of a text, from its first place to before its end. */
record Span(int start, int end) {
  static Span of(Sentence sentence) {
    return new Span(sentence.start(), sentence.end());
  }

  /** From the start of this one to the end of the other, which comes later. */
  Span to(Span later) {
    return new Span(start, later.end);
  }

  int length() {
    return end - start;
  }

  String in(String text) {
    return text.substring(start, end);
  }
}
