package respite.talk.typed;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Time zones by the names people use: a city of the tz database, a zone's full name, or one of a
 * short list of countries and large cities that the database does not name.
 */
public final class Places {
  private static final int MINUTES_OF_DAY = 24 * 60;

  /** Offered first, in this order, because many people live by their clocks. */
  private static final List<String> WELL_KNOWN =
      List.of(
          "Europe/London",
          "Europe/Dublin",
          "Europe/Lisbon",
          "Europe/Paris",
          "Europe/Berlin",
          "Europe/Madrid",
          "Europe/Rome",
          "Europe/Warsaw",
          "Europe/Athens",
          "Europe/Kyiv",
          "Europe/Helsinki",
          "Europe/Istanbul",
          "Europe/Moscow",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "America/Toronto",
          "America/Halifax",
          "America/St_Johns",
          "America/Mexico_City",
          "America/Bogota",
          "America/Lima",
          "America/Caracas",
          "America/Santiago",
          "America/Sao_Paulo",
          "America/Argentina/Buenos_Aires",
          "America/Noronha",
          "Atlantic/Azores",
          "Atlantic/Cape_Verde",
          "Africa/Lagos",
          "Africa/Cairo",
          "Africa/Johannesburg",
          "Africa/Nairobi",
          "Africa/Casablanca",
          "Africa/Accra",
          "Asia/Jerusalem",
          "Asia/Beirut",
          "Asia/Riyadh",
          "Asia/Dubai",
          "Asia/Tehran",
          "Asia/Kabul",
          "Asia/Karachi",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Asia/Dhaka",
          "Asia/Yangon",
          "Asia/Bangkok",
          "Asia/Jakarta",
          "Asia/Ho_Chi_Minh",
          "Asia/Shanghai",
          "Asia/Singapore",
          "Asia/Manila",
          "Asia/Hong_Kong",
          "Australia/Perth",
          "Asia/Tokyo",
          "Asia/Seoul",
          "Australia/Darwin",
          "Australia/Adelaide",
          "Australia/Brisbane",
          "Australia/Sydney",
          "Australia/Lord_Howe",
          "Pacific/Noumea",
          "Pacific/Auckland",
          "Pacific/Fiji",
          "Pacific/Chatham",
          "Pacific/Tongatapu",
          "Pacific/Apia",
          "Pacific/Kiritimati",
          "Pacific/Pago_Pago",
          "Pacific/Marquesas");

  private static final Map<String, List<String>> BY_NAME = byName();

  private Places() {}

  /**
   * The well-known zones whose clocks show that difference from UTC at the instant, best known
   * first; clocks a whole day apart show the same. Empty when there are none.
   */
  public static List<ZoneId> at(int offsetMinutes, Instant at) {
    return WELL_KNOWN.stream()
        .map(ZoneId::of)
        .filter(zone -> Math.floorMod(offset(zone, at) - offsetMinutes, MINUTES_OF_DAY) == 0)
        .toList();
  }

  /** The zones a typed name may mean, at most six; one when it is certain, none when unknown. */
  public static List<ZoneId> named(String typed) {
    String name = normal(typed);
    if (name.isEmpty()) {
      return List.of();
    }
    List<String> exact = BY_NAME.getOrDefault(name, List.of());
    Stream<String> found =
        exact.isEmpty() && name.length() > 2
            ? BY_NAME.entrySet().stream()
                .filter(place -> place.getKey().startsWith(name))
                .flatMap(place -> place.getValue().stream())
            : exact.stream();
    return found
        .distinct()
        .sorted(Comparator.comparingInt(Places::rank))
        .limit(6)
        .map(ZoneId::of)
        .toList();
  }

  /** The differences from UTC, in minutes, that some well-known clock keeps besides whole hours. */
  public static List<Integer> brokenOffsets(Instant at) {
    return WELL_KNOWN.stream()
        .map(zone -> offset(ZoneId.of(zone), at))
        .filter(minutes -> minutes % 60 != 0)
        .distinct()
        .sorted()
        .toList();
  }

  /** The name of the zone's city, as people write it. */
  public static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private static int offset(ZoneId zone, Instant at) {
    return zone.getRules().getOffset(at).getTotalSeconds() / 60;
  }

  private static int rank(String zone) {
    int place = WELL_KNOWN.indexOf(zone);
    return place < 0 ? WELL_KNOWN.size() : place;
  }

  private static Map<String, List<String>> byName() {
    var names = new TreeMap<String, List<String>>();
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
        names.put(normal(id), List.of(id));
        names.merge(normal(city(ZoneId.of(id))), List.of(id), Places::both);
      }
    }
    MorePlaces.ZONES.forEach((name, zones) -> names.put(normal(name), zones));
    return names;
  }

  /** Old and new names of one zone keep the same clock: the one we know better stands for both. */
  private static List<String> both(List<String> some, List<String> more) {
    var rules = ZoneId.of(more.getFirst()).getRules();
    if (some.stream().anyMatch(id -> ZoneId.of(id).getRules().equals(rules))) {
      return rank(more.getFirst()) < rank(some.getFirst()) ? more : some;
    }
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[\\s_.'’-]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
