package respite.journal;

import java.time.Instant;

/** An explicit yes to the consent text of a version, and when it was given. */
public record Consent(int version, Instant at) {}
