package respite.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.journal.Rating;
import respite.journal.SideEffect;
import respite.journal.Verdict;

/** The resources of one entry: most have one, medicines one each. */
final class FhirEntries {
  private static final Fhir.Coding PAIN =
      new Fhir.Coding(
          "http://loinc.org",
          "72514-3",
          "Pain severity - 0-10 verbal numeric rating [Score] - Reported");
  private static final Fhir.Coding SURVEY =
      new Fhir.Coding(
          "http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey");
  private static final Fhir.Coding AS_TEXT =
      new Fhir.Coding(
          "http://terminology.hl7.org/CodeSystem/data-absent-reason", "as-text", "As Text");

  private final Journal journal;
  private final FhirNames names;
  private final FhirMedications medications;

  FhirEntries(Journal journal, FhirNames names) {
    this.journal = journal;
    this.names = names;
    this.medications = new FhirMedications(journal, names);
  }

  List<ObjectNode> of(Entry entry) {
    return switch (entry) {
      case Entry.Pain pain -> List.of(pain(pain));
      case Entry.Remark remark -> remark(remark);
      case Entry.Treated treated -> List.of(medications.treatment(treated));
      case Entry.Told told -> told(told);
      case Entry.Checked checked -> List.of(checkIn(checked));
      case Entry.Judged judged -> List.of(verdict(judged));
    };
  }

  private ObjectNode pain(Entry.Pain pain) {
    ObjectNode observation = observation(pain);
    Fhir.concept(observation, "code", PAIN);
    String method =
        switch (pain.scope()) {
          case DAY -> "average of the day";
          case MOMENT -> pain.at().map(time -> "at " + time).orElse("at the moment of writing");
        };
    switch (pain.rating()) {
      case Rating.Scored(var score) -> observation.put("valueInteger", score.value());
      case Rating.TooBad() -> {
        Fhir.concept(observation, "dataAbsentReason", AS_TEXT);
        observation.withObject("/dataAbsentReason").put("text", "Too bad to answer");
      }
    }
    Fhir.note(observation, pain.note());
    Fhir.concept(observation, "method", method);
    return observation;
  }

  private List<ObjectNode> remark(Entry.Remark remark) {
    String text = Fhir.text(remark.text());
    return text.isEmpty() ? List.of() : List.of(answer(remark, "Remark", text));
  }

  private List<ObjectNode> told(Entry.Told told) {
    return switch (told.detail()) {
      case Detail.Sleep sleep -> List.of(sleep(told, sleep));
      case Detail.Mood(var how) -> List.of(answer(told, "Mood", Words.of(how)));
      case Detail.Managed(var share) ->
          List.of(answer(told, "How much of what was wanted was managed", Words.of(share)));
      case Detail.Interference(var value) -> List.of(interference(told, value));
      case Detail.Sites(var where) -> List.of(answer(told, "Where it hurt", Words.of(where)));
      case Detail.Qualities(var feelings) ->
          List.of(answer(told, "What it felt like", Words.of(feelings)));
      case Detail.Medicines(var taken) ->
          taken.stream()
              .map(Fhir::text)
              .filter(words -> !words.isEmpty())
              .map(words -> medications.taken(told, words))
              .toList();
    };
  }

  private ObjectNode sleep(Entry.Told told, Detail.Sleep sleep) {
    ObjectNode observation = observation(told);
    Fhir.concept(observation, "code", "Sleep, the night before");
    var parts = observation.putArray("component");
    sleep
        .how()
        .ifPresent(
            how -> component(parts.addObject(), "How it was").put("valueString", Words.of(how)));
    sleep
        .length()
        .ifPresent(time ->
            component(parts.addObject(), "How long")
                .putObject("valueQuantity")
                .put("value", time.toMinutes())
                .put("unit", "min")
                .put("system", "http://unitsofmeasure.org")
                .put("code", "min"));
    return observation;
  }

  private ObjectNode interference(Entry.Told told, int value) {
    ObjectNode observation = observation(told);
    Fhir.concept(
        observation, "code", "How much pain got in the way, 0 not at all to 10 completely");
    return observation.put("valueInteger", value);
  }

  /** The effects that were asked about, each with yes or no. */
  private ObjectNode checkIn(Entry.Checked checked) {
    ObjectNode observation = observation(checked);
    Fhir.concept(
        observation, "code", "Side effects of a treatment, the " + Words.of(checked.when()));
    var parts = observation.putArray("component");
    for (var effect : SideEffect.values()) {
      component(parts.addObject(), Words.of(effect))
          .put("valueBoolean", checked.felt().contains(effect));
    }
    if (isThere(checked.treatment())) {
      observation
          .putArray("partOf")
          .addObject()
          .put("reference", names.entry(checked.treatment(), 0));
    }
    return observation;
  }

  private boolean isThere(EntryId treatment) {
    return journal.entry(treatment).filter(Entry.Treated.class::isInstance).isPresent();
  }

  private ObjectNode verdict(Entry.Judged judged) {
    ObjectNode response = Fhir.resource("QuestionnaireResponse").put("status", "completed");
    Fhir.reference(response, "subject", names.patient());
    response.put("authored", judged.made().toString());
    Fhir.reference(response, "author", names.patient());
    Fhir.reference(response, "source", names.patient());
    var items = response.putArray("item");
    item(items.addObject(), "pgic", "Patient's global impression of change since the course began")
        .put("valueString", Words.of(judged.verdict()));
    item(items.addObject(), "pgic-step", "Its step of seven: 1 very much better, 7 very much worse")
        .put("valueInteger", step(judged.verdict()));
    item(items.addObject(), "day", "The day it was given for")
        .put("valueDate", judged.about().toString());
    journal
        .entry(judged.treatment())
        .ifPresent(treatment ->
            item(items.addObject(), "last-treatment", "The last treatment of the course")
                .put("valueDate", treatment.about().toString()));
    return response;
  }

  private static int step(Verdict verdict) {
    return switch (verdict) {
      case VERY_MUCH_BETTER -> 1;
      case MUCH_BETTER -> 2;
      case A_LITTLE_BETTER -> 3;
      case NO_CHANGE -> 4;
      case A_LITTLE_WORSE -> 5;
      case MUCH_WORSE -> 6;
      case VERY_MUCH_WORSE -> 7;
    };
  }

  private static ObjectNode item(ObjectNode item, String link, String question) {
    return item.put("linkId", link).put("text", question).putArray("answer").addObject();
  }

  private ObjectNode answer(Entry entry, String question, String words) {
    ObjectNode observation = observation(entry);
    Fhir.concept(observation, "code", question);
    return observation.put("valueString", words);
  }

  private static ObjectNode component(ObjectNode part, String what) {
    Fhir.concept(part, "code", what);
    return part;
  }

  private ObjectNode observation(Entry entry) {
    ObjectNode observation = Fhir.resource("Observation");
    observation.put("status", changed(entry) ? "corrected" : "final");
    SURVEY.to(observation.putArray("category").addObject());
    Fhir.reference(observation, "subject", names.patient());
    observation.put("effectiveDateTime", entry.about().toString());
    observation.put("issued", entry.made().toString());
    observation.putArray("performer").addObject().put("reference", names.patient());
    return observation;
  }

  private boolean changed(Entry entry) {
    return !journal.former(entry.id()).isEmpty()
        || (entry instanceof Entry.Pain pain && !pain.corrections().isEmpty());
  }
}
