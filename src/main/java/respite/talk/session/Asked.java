package respite.talk.session;

import java.time.Instant;
import java.time.LocalDate;

/** The last evening question that was put: the journal day it asks about, and when it was put. */
public record Asked(LocalDate day, Instant at) {}
