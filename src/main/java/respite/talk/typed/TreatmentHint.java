package respite.talk.typed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import respite.journal.Route;

/**
 * A treatment that a typed text tells of; nothing of it is kept before the person has said that it
 * is right.
 *
 * @param day the calendar day as the text names it, which may lie ahead; empty when it names none,
 *     or one that may be either of two close by
 * @param at the time on the person's own clock; empty when the text names none
 * @param route how the ketamine was given; empty when the text leaves it open
 * @param given its length and dose, as far as the text tells them
 */
public record TreatmentHint(
    Optional<LocalDate> day, Optional<LocalTime> at, Optional<Route> route, DoseText given) {}
