package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import respite.answers.Alarm;
import respite.answers.AnswerId;
import respite.answers.ArticleEntry;
import respite.answers.Part;
import respite.answers.Topic;
import respite.answers.Understanding;

class WordUnderstandingTest {
  @ParameterizedTest
  @CsvSource({
    "how long does relief last?, how-long",
    "How long does relief last, how-long",
    "will it work for my fibro, fibromyalgia",
    "y did it wear off after 3 days, wore-off-soon",
    "I have fibro. How long does it last?, fibromyalgia",
    "CRPS, crps",
    "side effects, side-effects",
    "hw oftn are the infusions, how-often"
  })
  void aQuestionOfTheArticleIsAnswered(String text, String entry) {
    assertThat(parts(text)).containsExactly(answer(entry));
  }

  @Test
  void everyQuestionLeadsToItsEntry() {
    for (ArticleEntry entry : Shipped.ARTICLE.entries()) {
      assertThat(parts(entry.question())).contains(new Part.Answer(entry.id()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "can I drive after it?, DRIVING",
    "is it safe with tramadol?, COMBINATION",
    "how many mg do i need, DOSE",
    "im pregnant can i have it, PREGNANCY",
    "can i breastfeed after it, BREASTFEEDING",
    "is it for children, CHILDREN",
    "can i get hooked on it, ADDICTION",
    "is it bad for my bladder, BLADDER",
    "what does an infusion cost, PRICE",
    "where can i buy it, WHERE_TO_GET",
    "can i drink wine after it, ALCOHOL",
    "is pregabalin better?, OTHER_MEDICINES",
    "thanks, SMALL_TALK",
    "what is the weather tomorrow, UNKNOWN"
  })
  void whereTheArticleIsSilentTheTopicIsNamed(String text, Topic topic) {
    assertThat(parts(text)).containsExactly(new Part.Refusal(topic));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "7 bad night",
        "7/10",
        "7.5",
        "11",
        "-1",
        "٧",
        "seven",
        "pain 6 lower back",
        "yesterday 5",
        "slept 4h",
        "bad night",
        "infusion today at 3pm",
        "took 50mg tramadol at noon",
        "noon: 5. 6pm: 7. bed: 6",
        "this pain is killing me",
        "pain was 8 when i woke up, what a night"
      })
  void aNoteIsKeptInThePersonsOwnWords(String text) {
    assertThat(parts(text)).containsExactly(new Part.Note(text));
  }

  @Test
  void aTextThatIsAllNoteKeepsItsSigns() {
    assertThat(parts(" so so today, 7 (left knee) 😞\n"))
        .containsExactly(new Part.Note("so so today, 7 (left knee) 😞"));
  }

  @Test
  void aNoteAndAQuestionAreBothThere() {
    assertThat(parts("7 today, how long does relief last?"))
        .containsExactly(new Part.Note("7 today"), answer("how-long"));
    assertThat(parts("pain 7 bad night can i drive tomorrow"))
        .containsExactly(new Part.Note("pain 7 bad night"), new Part.Refusal(Topic.DRIVING));
    assertThat(parts("can i drive? pain 4. slept well."))
        .containsExactly(new Part.Refusal(Topic.DRIVING), new Part.Note("pain 4. slept well"));
  }

  @Test
  void questionsStrungTogetherAreEachAnsweredOnce() {
    assertThat(parts("how long does it last and what are the side effects? How long does it last?"))
        .containsExactly(answer("how-long"), answer("side-effects"));
    assertThat(parts("How long? How often? What does it cost?"))
        .containsExactly(answer("how-long"), answer("how-often"), new Part.Refusal(Topic.PRICE));
  }

  @Test
  void betweenSeveralEntriesThePersonChooses() {
    assertThat(parts("is it monthly?"))
        .singleElement()
        .isInstanceOfSatisfying(
            Part.Choice.class,
            choice -> assertThat(choice.entries()).contains(new AnswerId("how-often")));
  }

  @Test
  void anAlarmLeavesNothingElse() {
    Understanding understood = Shipped.UNDERSTANDING.of("7 today. i want to die. how long?");

    assertThat(understood.alarm()).isInstanceOf(Alarm.Raised.class);
    assertThat(understood.parts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "😀", "???", "...", "—", "\u202e", "🙂🙂🙂 !!!"})
  void aTextWithoutWordsIsNothing(String text) {
    assertThat(Shipped.UNDERSTANDING.of(text)).isEqualTo(Understanding.nothing());
  }

  @ParameterizedTest
  @CsvSource({
    "Wie lange hält die Wirkung an?, de",
    "сколько длится эффект, ru",
    "¿Cuánto dura el efecto?, es",
    "combien de temps ça dure, fr"
  })
  void ofAnotherLanguageOnlyItsNameIsTold(String text, String language) {
    Understanding understood = Shipped.UNDERSTANDING.of(text);

    assertThat(understood.language()).contains(language);
    assertThat(understood.alarm()).isEqualTo(new Alarm.None());
    assertThat(understood.parts()).isEmpty();
  }

  @Test
  void aScoreIsANoteInAnyLanguage() {
    assertThat(parts("Schmerz 6 heute")).containsExactly(new Part.Note("Schmerz 6 heute"));
  }

  private static List<Part> parts(String text) {
    return Shipped.UNDERSTANDING.of(text).parts().stream()
        .map(part -> part instanceof Part.Answer(var entry, _) ? new Part.Answer(entry) : part)
        .toList();
  }

  private static Part answer(String entry) {
    return new Part.Answer(new AnswerId(entry));
  }
}
