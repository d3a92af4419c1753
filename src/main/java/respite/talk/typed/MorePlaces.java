package respite.talk.typed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Countries and large cities whose names the tz database lacks, each with its zones. */
final class MorePlaces {
  private static final String TABLE =
      """
      uk, england, scotland, wales, britain, great britain, united kingdom, manchester, birmingham, glasgow, edinburgh, leeds, liverpool, bristol, cardiff = Europe/London
      northern ireland, belfast = Europe/London
      ireland, cork, galway = Europe/Dublin
      portugal, porto = Europe/Lisbon
      france, lyon, marseille, toulouse, nice = Europe/Paris
      germany, deutschland, munich, hamburg, cologne, frankfurt, stuttgart, leipzig, dresden = Europe/Berlin
      austria, graz, salzburg = Europe/Vienna
      switzerland, geneva, basel, bern = Europe/Zurich
      spain, barcelona, valencia, seville = Europe/Madrid
      italy, milan, naples, turin, florence = Europe/Rome
      netherlands, holland, rotterdam, the hague, utrecht = Europe/Amsterdam
      belgium, antwerp, ghent = Europe/Brussels
      denmark, aarhus = Europe/Copenhagen
      norway, bergen = Europe/Oslo
      sweden, gothenburg, malmo = Europe/Stockholm
      finland = Europe/Helsinki
      poland, krakow, gdansk, wroclaw = Europe/Warsaw
      czechia, czech republic, brno = Europe/Prague
      slovakia = Europe/Bratislava
      hungary = Europe/Budapest
      romania = Europe/Bucharest
      bulgaria = Europe/Sofia
      greece, thessaloniki = Europe/Athens
      ukraine, kiev, lviv, odesa = Europe/Kyiv
      turkey, ankara, izmir = Europe/Istanbul
      russia = Europe/Moscow, Asia/Yekaterinburg, Asia/Novosibirsk, Asia/Vladivostok
      st petersburg = Europe/Moscow
      usa, us, united states, america = America/New_York, America/Chicago, America/Denver, America/Los_Angeles, America/Phoenix, America/Anchorage
      nyc, boston, philadelphia, washington, washington dc, atlanta, miami, orlando, florida, charlotte, cleveland, pittsburgh, baltimore, ohio, georgia, new jersey = America/New_York
      houston, dallas, austin, san antonio, texas, minneapolis, st louis, new orleans, nashville, memphis, milwaukee, kansas city, oklahoma city = America/Chicago
      salt lake city, albuquerque, colorado, utah = America/Denver
      tucson, arizona = America/Phoenix
      la, san francisco, san diego, seattle, portland, las vegas, sacramento, california, oregon, nevada = America/Los_Angeles
      hawaii = Pacific/Honolulu
      alaska = America/Anchorage
      canada = America/Toronto, America/Vancouver, America/Edmonton, America/Winnipeg, America/Halifax, America/St_Johns
      ottawa, montreal, quebec, ontario = America/Toronto
      calgary = America/Edmonton
      mexico, guadalajara = America/Mexico_City
      brazil, rio, rio de janeiro, brasilia = America/Sao_Paulo
      argentina = America/Argentina/Buenos_Aires
      chile = America/Santiago
      colombia = America/Bogota
      peru = America/Lima
      egypt = Africa/Cairo
      nigeria, abuja = Africa/Lagos
      kenya = Africa/Nairobi
      south africa, cape town, durban, pretoria = Africa/Johannesburg
      morocco = Africa/Casablanca
      ghana = Africa/Accra
      israel, tel aviv, haifa = Asia/Jerusalem
      lebanon = Asia/Beirut
      saudi arabia, jeddah = Asia/Riyadh
      uae, abu dhabi, emirates = Asia/Dubai
      iran = Asia/Tehran
      pakistan, lahore, islamabad = Asia/Karachi
      india, delhi, new delhi, mumbai, bangalore, bengaluru, chennai, hyderabad, pune = Asia/Kolkata
      nepal = Asia/Kathmandu
      bangladesh = Asia/Dhaka
      thailand = Asia/Bangkok
      vietnam, hanoi = Asia/Ho_Chi_Minh
      china, beijing, shenzhen, guangzhou = Asia/Shanghai
      philippines = Asia/Manila
      japan, osaka, kyoto = Asia/Tokyo
      korea, south korea, busan = Asia/Seoul
      indonesia, bali, denpasar = Asia/Jakarta, Asia/Makassar, Asia/Jayapura
      australia = Australia/Sydney, Australia/Brisbane, Australia/Adelaide, Australia/Perth, Australia/Darwin, Australia/Hobart
      canberra = Australia/Sydney
      new zealand, wellington, christchurch = Pacific/Auckland
      """;

  /** Zone ids by lower-case name. */
  static final Map<String, List<String>> ZONES =
      TABLE
          .lines()
          .map(line -> line.split(" = ", 2))
          .flatMap(row -> words(row[0]).stream().map(name -> Map.entry(name, words(row[1]))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private MorePlaces() {}

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
  }
}
