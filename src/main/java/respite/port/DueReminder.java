package respite.port;

import java.time.Instant;
import java.time.LocalDate;

/** A reminder of a person and the journal day it asks about. */
public record DueReminder(Instant at, Person person, LocalDate day) {}
