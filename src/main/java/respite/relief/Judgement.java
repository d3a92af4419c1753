package respite.relief;

/** Judges a course by one line: sets onset, end and completeness together. */
record Judgement(CourseDays days, Evenings evenings) {
  /** Judges by a line. */
  static Judgement by(ReliefLine line, CourseDays days) {
    return new Judgement(days, Evenings.of(days, line::covers));
  }

  /** What the course did by this line. */
  Relief relief() {
    var onset = OnsetRule.onset(evenings);
    return onset.isPresent() ? found(new SpanRule(evenings, onset.getAsInt()).span()) : without();
  }

  /** What the course did by this line, counted only inside the span of a milder one. */
  Relief within(Relief milder) {
    return switch (milder) {
      case Relief.Found(var span, _) -> within(span);
      case Relief.NotEnoughEntries tooFew -> tooFew;
      case Relief.None _, Relief.NoneBeforeNext _, Relief.NotYet _ -> without();
    };
  }

  private Relief within(Span span) {
    int last = span.lastDay();
    var onset = OnsetRule.onset(evenings);
    if (onset.isPresent() && onset.getAsInt() <= last) {
      return found(new SpanRule(evenings, onset.getAsInt()).within(span));
    }
    return span.isClosed() ? none(Math.min(last, Relief.ONSET_DAYS)) : without();
  }

  private Relief found(Span span) {
    var rated = rated(end(span));
    return rated.underHalf() ? new Relief.NotEnoughEntries(rated) : new Relief.Found(span, rated);
  }

  private static int end(Span span) {
    return switch (span) {
      case Span.Ended(_, int end) -> end;
      case Span.Between(_, _, int end) -> end;
      case Span.AtLeast(_, int lastGood, _, _) -> lastGood;
    };
  }

  private Relief without() {
    if (OnsetRule.canStillCome(evenings)) {
      int seen = Math.min(evenings.seen(), Relief.ONSET_DAYS);
      return new Relief.NotYet(evenings.good(1, seen), rated(seen));
    }
    return evenings.seen() < Relief.ONSET_DAYS ? beforeNext() : none(Relief.ONSET_DAYS);
  }

  private Relief beforeNext() {
    int seen = evenings.seen();
    var rated = rated(seen);
    return rated.underHalf()
        ? new Relief.NotEnoughEntries(rated)
        : new Relief.NoneBeforeNext(
            evenings.good(1, seen), rated, Level.median(days.rated(1, seen)));
  }

  private Relief none(int upTo) {
    var rated = rated(upTo);
    return rated.underHalf()
        ? new Relief.NotEnoughEntries(rated)
        : new Relief.None(
            evenings.good(1, upTo), rated, Level.median(days.rated(1, upTo)).orElseThrow());
  }

  private Completeness rated(int upTo) {
    return new Completeness(evenings.rated(1, upTo), upTo);
  }
}
