package respite.wording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import respite.answers.Fault;

/** The file of help numbers and of the words around them, which whoever runs a copy reviews. */
public final class HelpFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .build();

  private record Shape(
      List<Help.Country> countries,
      List<Help.Service> listenAnywhere,
      Map<String, HelpWords> words) {}

  private HelpFile() {}

  /** How the reading can end. */
  public sealed interface Read {
    /** Everything is in order. */
    record Sound(Help help) implements Read {}

    /** Nothing may be used; the faults, never empty. */
    record Faulty(List<Fault> faults) implements Read {}
  }

  /**
   * Reads and checks the file. A wrong shape ends the reading at once, with its place; wrong zones,
   * sources and placeholders are told together. Never throws for what is in the file.
   */
  public static Read read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return check(YAML.readValue(Files.readString(file), Shape.class));
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String where = at == null ? name : name + ", line " + at.getLineNr();
      return faulty(where, e.getOriginalMessage());
    } catch (NoSuchFileException _) {
      return faulty(name, "there is no such file; it holds where help is to be had");
    } catch (IOException e) {
      return faulty(name, "cannot be read as UTF-8 text (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static Read faulty(String where, String what) {
    return new Read.Faulty(List.of(new Fault(where, what)));
  }

  private static Read check(Shape shape) {
    var faults = new ArrayList<Fault>();
    var zones = new HashSet<String>();
    for (Help.Country country : shape.countries()) {
      zones(country, zones, faults);
      ambulance(country, faults);
      country.listen().forEach(service -> service(country.name(), service, faults));
    }
    shape.listenAnywhere().forEach(service -> service("listen-anywhere", service, faults));
    if (!shape.words().containsKey("en")) {
      faults.add(new Fault("words", "English (en) is missing"));
    }
    shape.words().forEach((language, words) -> words(language, words, faults));
    return faults.isEmpty()
        ? new Read.Sound(new Help(shape.countries(), shape.listenAnywhere(), shape.words()))
        : new Read.Faulty(List.copyOf(faults));
  }

  private static void zones(Help.Country country, Set<String> seen, List<Fault> faults) {
    for (String zone : country.zones()) {
      if (!ZoneId.getAvailableZoneIds().contains(zone)) {
        faults.add(new Fault(country.name(), "'" + zone + "' is no time zone"));
      } else if (!seen.add(zone)) {
        faults.add(new Fault(country.name(), "'" + zone + "' belongs to two countries"));
      }
    }
  }

  private static void ambulance(Help.Country country, List<Fault> faults) {
    service(
        country.name(),
        new Help.Service("emergency", country.emergency().number(), country.emergency().source()),
        faults);
  }

  private static void service(String where, Help.Service service, List<Fault> faults) {
    if (service.number().isBlank() || service.name().isBlank()) {
      faults.add(new Fault(where, "a service needs a name and a number"));
    }
    if (!service.source().startsWith("https://")) {
      faults.add(new Fault(where, service.name() + " has no public source (https://...)"));
    }
  }

  private static void words(String language, HelpWords words, List<Fault> faults) {
    String where = "words, " + language;
    if (!words.call().contains("{emergency}") || !words.callForBody().contains("{emergency}")) {
      faults.add(new Fault(where, "call and call-for-body need {emergency}"));
    }
    if (!words.talk().contains("{listen}")) {
      faults.add(new Fault(where, "talk needs {listen}"));
    }
  }
}
