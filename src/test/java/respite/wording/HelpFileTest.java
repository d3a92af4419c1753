package respite.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import respite.Sample;
import respite.answers.Concern;
import respite.answers.Fault;
import respite.talk.effect.AlwaysLine;

class HelpFileTest {
  private static final Path SHIPPED = Path.of("config", "help.yaml");

  @TempDir Path folder;

  @Test
  void thePersonsCountryGivesTheNumbers() {
    assertThat(now(Concern.SELF_HARM, ZoneId.of("Europe/London"), ""))
        .contains("call 999 now", "116 123 (Samaritans)")
        .doesNotContain("911");
    assertThat(now(Concern.EMERGENCY, ZoneId.of("America/Chicago"), ""))
        .contains("call 911 now")
        .doesNotContain("988");
  }

  @Test
  void whereNoNumberIsCertainTheWordsSayWhatToLookFor() {
    assertThat(now(Concern.EMERGENCY, ZoneOffset.UTC, "")).contains("your local emergency number");
    assertThat(now(Concern.SELF_HARM, ZoneId.of("Europe/Athens"), ""))
        .contains("112", "talk to somebody: findahelpline.com");
  }

  @Test
  void thePersonsLanguageIsSpokenAndAnUnknownOneIsEnglish() {
    assertThat(now(Concern.SELF_HARM, ZoneId.of("Europe/Vienna"), "de"))
        .contains("ruf jetzt an: 144", "142 (TelefonSeelsorge)");
    assertThat(now(Concern.SELF_HARM, ZoneId.of("Europe/Athens"), "el")).contains("call 112 now");
  }

  @Test
  void allFaultsAreToldTogether() throws IOException {
    String file =
        Files.readString(SHIPPED)
            .replace("Europe/London", "Europe/Londinium")
            .replace("\"https://988.ca\"", "\"988.ca\"")
            .replace("Europe/Madrid", "Europe/Paris");

    assertThat(faults(file))
        .extracting(Fault::toString)
        .containsExactly(
            "Canada: Suicide Crisis Helpline has no public source (https://...)",
            "United Kingdom: 'Europe/Londinium' is no time zone",
            "Spain: 'Europe/Paris' belongs to two countries");
  }

  @Test
  void aWrongShapeIsToldWithItsLine() throws IOException {
    assertThat(faults("countries: [{name: Nowhere}]"))
        .singleElement()
        .extracting(Fault::where)
        .isEqualTo("help.yaml, line 1");
  }

  private static String now(Concern concern, ZoneId zone, String language) {
    var spoken = Optional.of(language).filter(code -> !code.isEmpty());
    return Sample.english().of(new AlwaysLine.HelpNow(concern, zone, spoken)).html();
  }

  private List<Fault> faults(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("help.yaml"), yaml);
    return switch (HelpFile.read(file)) {
      case HelpFile.Read.Sound _ -> List.of();
      case HelpFile.Read.Faulty(var faults) -> faults;
    };
  }
}
