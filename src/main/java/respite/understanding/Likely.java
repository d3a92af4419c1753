package respite.understanding;

/** An outcome and how certain it is, from 0 to 1. */
record Likely(Outcome outcome, double certainty) {}
