package respite.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.journal.JournalFile;

/** The journal as a FHIR R4 Bundle of the type collection; its patient has no identifier. */
final class FhirBundle {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final FhirNames names;
  private final FhirEntries resources;
  private final FhirHistory history;
  private final ArrayNode entries;

  private FhirBundle(Journal journal, FhirNames names, ArrayNode entries) {
    this.names = names;
    this.resources = new FhirEntries(journal, names);
    this.history = new FhirHistory(journal, names);
    this.entries = entries;
  }

  static byte[] bytes(Journal journal, LocalDate today) {
    ObjectNode bundle = Fhir.resource("Bundle").put("type", "collection");
    var names = new FhirNames(JournalFormat.write(JournalFile.of(journal, today)));
    var made = new FhirBundle(journal, names, bundle.putArray("entry"));
    made.add(names.patient(), patient());
    journal.entries().forEach(made::entry);
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(bundle);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("no bundle for this journal", e);
    }
  }

  private static ObjectNode patient() {
    ObjectNode patient = Fhir.resource("Patient");
    String words = "The person who kept this journal.";
    patient
        .putObject("text")
        .put("status", "generated")
        .put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + words + "</div>");
    return patient;
  }

  private void entry(Entry entry) {
    List<ObjectNode> all = resources.of(entry);
    List<String> urls =
        IntStream.range(0, all.size()).mapToObj(place -> names.entry(entry.id(), place)).toList();
    for (int place = 0; place < all.size(); place++) {
      add(urls.get(place), all.get(place));
    }
    List<ObjectNode> changes = history.of(entry, urls);
    for (int place = 0; place < changes.size(); place++) {
      add(names.change(entry.id(), place), changes.get(place));
    }
  }

  private void add(String url, ObjectNode resource) {
    entries.addObject().put("fullUrl", url).set("resource", resource);
  }
}
