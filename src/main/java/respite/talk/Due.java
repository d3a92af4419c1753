package respite.talk;

import java.time.Instant;
import java.time.LocalDate;

/** When the evening question comes next, and which journal day it asks about. */
public record Due(Instant at, LocalDate day) {}
