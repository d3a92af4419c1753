package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.Sample;
import respite.answers.Alarm;
import respite.answers.Tier;

/** Alarms are heard through slips of the finger, and none is heard in mere letters. */
class SlippedAlarmsTest {
  /** How many strings of letters are read; 20,000 take about a minute. */
  private static final int STRINGS = Integer.getInteger("respite.letters", 500);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i want to dei",
        "i wnat to die",
        "i wanna dye",
        "i want to kil myself",
        "im going to kill mysefl",
        "gonna kill myslef tonight",
        "suicde",
        "sucidal again",
        "thinking of suiside",
        "i dont wnat to live",
        "i dont want to lvie anymore",
        "end my lief",
        "ending my lfe tonight",
        "id be better of dead",
        "better off daed",
        "i cut mysefl again",
        "hurting myslef again",
        "took an overdoes",
        "overdsoed on my meds",
        "i ovrdosed",
        "cant braethe",
        "cant breahte",
        "i can harldy breathe",
        "trouble breething",
        "chest pian",
        "bad chets pain since an hour",
        "my cheast hurts and my arm is numb",
        "he is unconcious",
        "she is unconsious",
        "he is unresponsve",
        "he colapsed",
        "my wife colapsed",
        "she fianted",
        "having a siezure",
        "he has a seizrue",
        "face is droping on one side",
        "my throat is swolen shut",
        "my tounge is swelling",
        "alergic reaction, cant breathe",
        "vomitting blood",
        "bleding wont stop",
        "call an ambulence",
        "took to many pills",
        "took too mny tablets",
        "swalowed all my pills",
        "hes not breething"
      })
  void anAlarmWithASlipIsStillMet(String text) {
    assertThat(stops(Sample.classifier().of(text).alarm())).as(text).isTrue();
  }

  @Test
  void lettersWithoutAWordRaiseNoAlarm() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    for (int i = 0; i < STRINGS; i++) {
      String text = i % 2 == 0 ? consonants(random) : letters(random);

      assertThat(Sample.classifier().of(text).alarm()).as(text).isEqualTo(new Alarm.None());
    }
  }

  private static boolean stops(Alarm alarm) {
    return alarm instanceof Alarm.Raised(Tier tier, var _) && tier != Tier.SENSITIVE;
  }

  /** Up to four runs of 4 to 14 consonants, sometimes after a number. */
  private static String consonants(RandomGenerator random) {
    return text(random, "bcdfghjklmnpqrstvwxz", 4);
  }

  /** The same of all letters; short runs would be words now and then. */
  private static String letters(RandomGenerator random) {
    return text(random, "abcdefghijklmnopqrstuvwxyz", 6);
  }

  private static String text(RandomGenerator random, String alphabet, int shortest) {
    var text = new StringBuilder(random.nextInt(4) == 0 ? random.nextInt(100) + ", " : "");
    int words = random.nextInt(1, 5);
    for (int i = 0; i < words; i++) {
      int length = random.nextInt(shortest, 15);
      for (int j = 0; j < length; j++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      text.append(' ');
    }
    return text.toString();
  }
}
