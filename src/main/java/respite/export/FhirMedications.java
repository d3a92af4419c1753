package respite.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.journal.Treatment;

/**
 * Treatments and medicines as statements of the patient: nobody of a clinic has confirmed them, so
 * they are MedicationStatements and not MedicationAdministrations, which also need a dose in
 * numbers where the patient has only words.
 */
final class FhirMedications {
  private static final Fhir.Coding KETAMINE =
      new Fhir.Coding("http://www.nlm.nih.gov/research/umls/rxnorm", "6130", "ketamine");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final Journal journal;
  private final FhirNames names;

  FhirMedications(Journal journal, FhirNames names) {
    this.journal = journal;
    this.names = names;
  }

  /** A treatment, given or planned. */
  ObjectNode treatment(Entry.Treated treated) {
    Treatment treatment = treated.treatment();
    ObjectNode statement =
        statement(
            treated,
            switch (treatment.standing()) {
              case GIVEN -> "completed";
              case PLANNED -> "intended";
            });
    Fhir.concept(statement, "medicationCodeableConcept", KETAMINE);
    treatment
        .at()
        .ifPresentOrElse(
            time -> started(statement, start(treated, time), treatment),
            () -> statement.put("effectiveDateTime", treated.about().toString()));
    ObjectNode dosage = statement.putArray("dosage").addObject();
    String dose = Fhir.text(treatment.dose());
    if (!dose.isEmpty()) {
      dosage.put("text", dose);
    }
    Fhir.concept(dosage, "route", Words.of(treatment.route()));
    return statement;
  }

  /** One medicine in the person's words. */
  ObjectNode taken(Entry.Told told, String words) {
    ObjectNode statement = statement(told, "completed");
    Fhir.concept(statement, "medicationCodeableConcept", words);
    return statement.put("effectiveDateTime", told.about().toString());
  }

  private ObjectNode statement(Entry entry, String status) {
    ObjectNode statement = Fhir.resource("MedicationStatement").put("status", status);
    Fhir.reference(statement, "subject", names.patient());
    Fhir.reference(statement, "informationSource", names.patient());
    return statement.put("dateAsserted", entry.made().toString());
  }

  private static void started(ObjectNode statement, ZonedDateTime start, Treatment treatment) {
    if (treatment.length().isEmpty()) {
      statement.put("effectiveDateTime", SECOND.format(start));
    } else {
      statement
          .putObject("effectivePeriod")
          .put("start", SECOND.format(start))
          .put("end", SECOND.format(start.plus(treatment.length().get())));
    }
  }

  /** A time before the day's end is on the date after. */
  private ZonedDateTime start(Entry.Treated treated, LocalTime time) {
    boolean after = time.isBefore(journal.preferences().dayEnd());
    ZoneId zone = journal.zone().orElse(ZoneOffset.UTC);
    return treated.about().plusDays(after ? 1 : 0).atTime(time).atZone(zone);
  }
}
