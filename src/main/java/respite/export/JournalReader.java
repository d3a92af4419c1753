package respite.export;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.journal.Consent;
import respite.journal.Entry;
import respite.journal.JournalFile;
import respite.journal.Preferences;
import respite.talk.Contents;
import respite.talk.SentFile;
import respite.talk.effect.FileFault;

/** Reads one JSON export in a stream, value by value, so that many faults are found at once. */
final class JournalReader {
  static final int MOST_FAULTS = 20;

  private final List<FileFault> faults = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Entry.Former> former = new ArrayList<>();
  private Optional<LocalDate> exported = Optional.empty();
  private Optional<Consent> consent = Optional.empty();
  private Optional<ZoneId> zone = Optional.empty();
  private Optional<LocalDate> reported = Optional.empty();
  private Optional<Preferences> preferences = Optional.empty();

  Contents read(byte[] bytes) {
    if (bytes.length > SentFile.MOST_BYTES) {
      return new Contents.Faulty(List.of(new FileFault.TooLarge(SentFile.MOST_BYTES)));
    }
    try (JsonParser header = JournalFormat.MAPPER.createParser(bytes);
        JsonParser body = JournalFormat.MAPPER.createParser(bytes)) {
      header(header).ifPresent(faults::add);
      if (faults.isEmpty()) {
        body(body);
      }
    } catch (JacksonException e) {
      unlessFound(new FileFault.NotJson(line(e)));
    } catch (IOException e) {
      unlessFound(new FileFault.NotJson(1)); // no text in any encoding that JSON knows
    }
    return faults.isEmpty() ? file(Digest.of(bytes)) : new Contents.Faulty(List.copyOf(faults));
  }

  private void unlessFound(FileFault fault) {
    if (faults.isEmpty()) {
      faults.add(fault);
    }
  }

  /** What is wrong with the file before any value of it is looked at; empty when nothing. */
  private static Optional<FileFault> header(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return Optional.of(new FileFault.NoJournal());
    }
    boolean ours = false;
    boolean known = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      String text = json.nextToken().isScalarValue() ? json.getText() : "";
      ours |= name.equals("format") && text.equals(JournalFormat.NAME);
      known |= name.equals("version") && text.equals("" + JournalFormat.VERSION);
      json.skipChildren();
    }
    if (json.nextToken() != null) {
      return Optional.of(new FileFault.NotJson(json.currentLocation().getLineNr()));
    }
    if (!ours) {
      return Optional.of(new FileFault.NoJournal());
    }
    return known
        ? Optional.empty()
        : Optional.of(new FileFault.UnknownVersion(JournalFormat.VERSION));
  }

  private void body(JsonParser json) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME && faults.size() < MOST_FAULTS) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "format", "version" -> {} // read before
        case "exported" -> exported = value(json, name, LocalDate.class);
        case "consent" -> consent = value(json, name, Consent.class);
        case "zone" -> zone = value(json, name, ZoneId.class);
        case "reported" -> reported = value(json, name, LocalDate.class);
        case "preferences" -> preferences = value(json, name, Preferences.class);
        case "entries" -> list(json, name, Entry.class, entries);
        case "former" -> list(json, name, Entry.Former.class, former);
        default -> {
          faults.add(unreadable(name, json.currentLocation().getLineNr()));
          json.skipChildren();
        }
      }
    }
  }

  private <T> void list(JsonParser json, String name, Class<T> type, List<T> to)
      throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      faults.add(unreadable(name, json.currentLocation().getLineNr()));
      json.skipChildren();
      return;
    }
    int place = 0;
    while (json.nextToken() != JsonToken.END_ARRAY && faults.size() < MOST_FAULTS) {
      value(json, name + "[" + place + "]", type).ifPresent(to::add);
      place++;
    }
  }

  /** The value that the parser stands on; empty, with a fault found, when it is none. */
  private <T> Optional<T> value(JsonParser json, String where, Class<T> type) throws IOException {
    int depth = depth(json) - (json.currentToken().isStructStart() ? 1 : 0);
    int line = json.currentLocation().getLineNr();
    try {
      if (json.currentToken() == JsonToken.VALUE_NULL) {
        faults.add(unreadable(where, line));
        return Optional.empty();
      }
      return Optional.of(JournalFormat.MAPPER.readValue(json, type));
    } catch (JsonMappingException e) {
      faults.add(unreadable(where + path(e), line(e)));
      while (depth(json) > depth && json.nextToken() != null) {
        // past the rest of the value
      }
      return Optional.empty();
    }
  }

  private Contents file(String digest) {
    if (exported.isEmpty() || preferences.isEmpty()) {
      String missing = exported.isEmpty() ? "exported" : "preferences";
      return new Contents.Faulty(List.of(unreadable(missing, 1)));
    }
    return new Contents.Sound(
        new JournalFile(
            exported.get(), consent, zone, reported, preferences.get(), entries, former),
        digest);
  }

  private static int depth(JsonParser json) {
    return json.getParsingContext().getNestingDepth();
  }

  private static FileFault unreadable(String where, int line) {
    return new FileFault.Unreadable(where, Math.max(1, line));
  }

  private static int line(JacksonException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  private static String path(JsonMappingException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      path.append(
          step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
    }
    return path.toString();
  }
}
