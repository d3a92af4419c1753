package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import respite.answers.Alarm;
import respite.answers.Concern;
import respite.answers.Tier;

class LanguagesTest {
  private static final Languages LANGUAGES = new Languages();

  @ParameterizedTest
  @CsvSource({
    "es, quiero morir, SELF_HARM",
    "es, no puedo respirar, EMERGENCY",
    "de, Ich will nicht mehr leben, SELF_HARM",
    "de, ich kriege keine Luft, EMERGENCY",
    "fr, j'ai envie de mourir, SELF_HARM",
    "fr, je n'arrive plus à respirer, EMERGENCY",
    "it, voglio morire, SELF_HARM",
    "it, mi fa male il petto, EMERGENCY",
    "pt, não quero viver, SELF_HARM",
    "pt, dor no peito, EMERGENCY",
    "nl, ik wil niet meer leven, SELF_HARM",
    "nl, ik krijg geen lucht, EMERGENCY",
    "pl, nie chcę żyć, SELF_HARM",
    "pl, nie mogę oddychać, EMERGENCY",
    "sv, jag vill dö, SELF_HARM",
    "da, jeg kan ikke få luft, EMERGENCY",
    "fi, haluan kuolla, SELF_HARM",
    "cs, nemůžu dýchat, EMERGENCY",
    "tr, ölmek istiyorum, SELF_HARM",
    "ro, nu pot respira, EMERGENCY",
    "hu, meg akarok halni, SELF_HARM",
    "ru, я не хочу жить, SELF_HARM",
    "uk, я не можу дихати, EMERGENCY",
    "ar, أريد أن أموت, SELF_HARM",
    "hi, मैं मरना चाहता हूँ, SELF_HARM",
    "zh, 我不想活了, SELF_HARM",
    "ja, 死にたい, SELF_HARM"
  })
  void anAlarmIsHeardInEveryLanguage(String language, String text, Concern concern) {
    assertThat(LANGUAGES.alarm(text)).isEqualTo(new Alarm.Raised(Tier.EXPLICIT, concern));
    assertThat(LANGUAGES.ofAlarm(text)).contains(language);
  }

  @ParameterizedTest
  @CsvSource({
    "de, Wie lange wirkt das?",
    "es, ¿cuánto dura el efecto?",
    "fr, combien de temps ça dure",
    "it, quanto dura l'effetto",
    "nl, hoe lang duurt het",
    "ja, どのくらい続きますか",
    "ko, 얼마나 오래 가나요",
    "el, πόσο διαρκεί",
    "uk, скільки це діє"
  })
  void aLanguageIsTold(String language, String text) {
    assertThat(LANGUAGES.of(text)).contains(language);
  }

  @Test
  void englishIsNeverTakenForAnother() {
    List<String> taken =
        List.of("known.tsv", "later.tsv").stream()
            .flatMap(file -> Shipped.rows(file).stream())
            .filter(row ->
                LANGUAGES.of(row[2]).isPresent()
                    || (!row[0].equals("CRISIS") && LANGUAGES.ofAlarm(row[2]).isPresent()))
            .map(row -> row[2])
            .toList();
    assertThat(taken).containsOnly("Schmerz 6 heute");
  }
}
