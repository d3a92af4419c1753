package respite.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.journal.Rating;

/** What became of an entry after it was made, as Provenance: each correction and each revision. */
final class FhirHistory {
  private static final Fhir.Coding UPDATE =
      new Fhir.Coding("http://terminology.hl7.org/CodeSystem/v3-DataOperation", "UPDATE", "revise");

  /** The columns that tell about the row and not about what was recorded. */
  private static final Set<CsvColumn> ABOUT_THE_ROW =
      EnumSet.of(
          CsvColumn.ENTRY,
          CsvColumn.RECORDED,
          CsvColumn.TIME_ZONE,
          CsvColumn.LATE,
          CsvColumn.CHANGED,
          CsvColumn.FIRST_SCORE);

  private final Journal journal;
  private final FhirNames names;

  FhirHistory(Journal journal, FhirNames names) {
    this.journal = journal;
    this.names = names;
  }

  /** The changes of an entry, oldest first of each sort; targets are the entry's resources. */
  List<ObjectNode> of(Entry entry, List<String> targets) {
    var changes = new ArrayList<ObjectNode>();
    if (targets.isEmpty()) {
      return changes;
    }
    if (entry instanceof Entry.Pain pain) {
      for (var correction : pain.corrections()) {
        changes.add(change(targets, correction.at(), "before: " + words(correction.before())));
      }
    }
    for (var form : journal.former(entry.id())) {
      changes.add(change(targets, form.at(), "before: " + words(form.before())));
    }
    return changes;
  }

  private ObjectNode change(List<String> targets, Instant at, String before) {
    ObjectNode provenance = Fhir.resource("Provenance");
    var all = provenance.putArray("target");
    targets.forEach(url -> all.addObject().put("reference", url));
    provenance.put("recorded", at.toString());
    Fhir.concept(provenance, "activity", UPDATE);
    Fhir.reference(provenance.putArray("agent").addObject(), "who", names.patient());
    provenance
        .putArray("entity")
        .addObject()
        .put("role", "revision")
        .putObject("what")
        .put("display", Fhir.text(before));
    return provenance;
  }

  private static String words(Rating rating) {
    return switch (rating) {
      case Rating.Scored(var score) -> "score " + score.value();
      case Rating.TooBad() -> "too bad";
    };
  }

  private String words(Entry form) {
    var cells = CsvRow.of(form, journal);
    return Stream.of(CsvColumn.values())
        .filter(column -> !ABOUT_THE_ROW.contains(column))
        .map(CsvColumn::heading)
        .filter(heading -> !cells.getOrDefault(heading, "").isEmpty())
        .map(heading -> heading + " " + cells.get(heading))
        .collect(Collectors.joining("; "));
  }
}
