package respite.talk.session;

import java.time.Instant;
import java.time.LocalDate;

/** When Respite comes back next, about which journal day, and about what. */
public record Due(Instant at, LocalDate day, Matter matter) {}
