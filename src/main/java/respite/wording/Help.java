package respite.wording;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import respite.answers.Concern;

/**
 * Where help is to be had: the numbers of the person's country, found by the time zone, in the
 * person's language where it is one of those known, else in English. {@link HelpFile} reads it.
 */
public final class Help {
  private static final String ENGLISH = "en";

  private final Map<String, Country> byZone = new HashMap<>();
  private final List<Service> elsewhere;
  private final Map<String, HelpWords> words;

  /** The ambulance's number, and where it is published. */
  record Ambulance(String number, String source) {}

  /** Whom to call, by which number, and where the service itself publishes that number. */
  record Service(String name, String number, String source) {}

  /** A country by its time zones; listen is empty where no number is certain. */
  record Country(String name, List<String> zones, Ambulance emergency, List<Service> listen) {}

  /** Elsewhere: who listens to people in none of the countries. English words must be there. */
  Help(List<Country> countries, List<Service> elsewhere, Map<String, HelpWords> words) {
    countries.forEach(country -> country.zones().forEach(zone -> byZone.put(zone, country)));
    this.elsewhere = List.copyOf(elsewhere);
    this.words = Map.copyOf(words);
  }

  /** When nothing else matters. */
  String now(Concern concern, ZoneId zone, Optional<String> language) {
    HelpWords in = in(language);
    return Stream.concat(
            Stream.concat(Stream.of(opening(concern, in)), numbers(concern, zone, in)),
            Stream.of(in.notKept()))
        .collect(Collectors.joining("\n"));
  }

  /** When a text may have meant it, and waits. */
  String perhaps(Concern concern, ZoneId zone, Optional<String> language) {
    HelpWords in = in(language);
    return Stream.concat(
            Stream.concat(Stream.of(in.ifMeant()), numbers(concern, zone, in)),
            Stream.of(in.waits()))
        .collect(Collectors.joining("\n"));
  }

  /** One line beside a usual reply. */
  String isThere(Concern concern, ZoneId zone, Optional<String> language) {
    HelpWords in = in(language);
    String call = call(in.call(), zone, in);
    return switch (concern) {
      case SELF_HARM -> talk(zone, in).orElse(call);
      case EMERGENCY -> call;
    };
  }

  /** That answers are in English for now, said in that language. */
  String answersInEnglish(String language) {
    return in(Optional.of(language)).answersInEnglish();
  }

  private HelpWords in(Optional<String> language) {
    return language.flatMap(this::known).or(() -> known(ENGLISH)).orElseThrow();
  }

  private Optional<HelpWords> known(String language) {
    return Optional.ofNullable(words.get(language));
  }

  private static String opening(Concern concern, HelpWords in) {
    return switch (concern) {
      case SELF_HARM -> in.selfHarm();
      case EMERGENCY -> in.body();
    };
  }

  private Stream<String> numbers(Concern concern, ZoneId zone, HelpWords in) {
    return switch (concern) {
      case SELF_HARM ->
          Stream.concat(Stream.of(call(in.call(), zone, in)), talk(zone, in).stream());
      case EMERGENCY -> Stream.of(call(in.callForBody(), zone, in));
    };
  }

  private String call(String sentence, ZoneId zone, HelpWords in) {
    String number = country(zone).map(c -> c.emergency().number()).orElse(in.anywhere());
    return sentence.replace("{emergency}", number);
  }

  /** Who listens; empty where the country has nobody whose number is certain. */
  private Optional<String> talk(ZoneId zone, HelpWords in) {
    List<Service> listen = country(zone).map(Country::listen).orElse(elsewhere);
    String numbers =
        listen.stream()
            .map(service -> service.number() + " (" + service.name() + ")")
            .collect(Collectors.joining(", "));
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(in.talk().replace("{listen}", numbers));
  }

  private Optional<Country> country(ZoneId zone) {
    return Optional.ofNullable(byZone.get(zone.getId()));
  }
}
