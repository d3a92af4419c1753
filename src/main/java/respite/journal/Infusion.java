package respite.journal;

import java.time.LocalDate;

/**
 * One giving of ketamine, as the person recorded it.
 *
 * @param day the journal day it was given on, or is planned for
 */
public record Infusion(InfusionId id, LocalDate day, Route route) {}
