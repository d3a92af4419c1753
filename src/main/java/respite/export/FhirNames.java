package respite.export;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import respite.journal.EntryId;

/**
 * The names of a bundle's resources, made from all that the journal holds: two different bundles
 * never name two things the same, and no name tells whose journal it is.
 */
final class FhirNames {
  private final UUID journal;

  FhirNames(byte[] journal) {
    this.journal = UUID.nameUUIDFromBytes(journal);
  }

  String patient() {
    return url("patient");
  }

  /** An entry's resource; most entries have one, with the place 0. */
  String entry(EntryId id, int place) {
    return url("entry " + id.number() + " " + place);
  }

  /** What is told of an entry's change; places count from 0. */
  String change(EntryId id, int place) {
    return url("change " + id.number() + " " + place);
  }

  private String url(String thing) {
    byte[] name = (journal + " " + thing).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }
}
