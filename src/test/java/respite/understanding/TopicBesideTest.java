package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import respite.Sample;
import respite.answers.AnswerId;
import respite.answers.Part;
import respite.answers.Topic;

/**
 * A topic's word that only tells about somebody does not refuse what is surely a question to the
 * article: it is asked which. Where the question is about the topic, or about safety, it is named.
 */
class TopicBesideTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my feet burn from diabetic nerve damage and diabetes, how long would it calm that | nerve-pain",
        "my son felt so little after his second one, is it too early to give up? | first-sessions",
        "my grown up son has crps, how many weeks of relief do people get | crps",
        "how long would it last for sciatica, it is nerve pain | nerve-pain",
      })
  void isOfferedAmongButtons(String text, String entry) {
    assertThat(Sample.classifier().of(text).parts())
        .singleElement()
        .isInstanceOfSatisfying(
            Part.Choice.class,
            choice -> assertThat(choice.entries()).contains(new AnswerId(entry)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "can my daughter have ketamine | CHILDREN",
        "my daughter is 9 and has crps, how long would it last for her | CHILDREN",
        "can i drive home after the infusion | DRIVING",
        "is ketamine safe with nerve pain from diabetes | OTHER_ILLNESS",
        "how long does pregabalin take to work | OTHER_MEDICINES",
        "how long does relief last if i take tramadol with it | COMBINATION",
        "how long do 50 mg last for fibromyalgia | DOSE",
        "i am 12 weeks pregnant. how long does the relief last? | PREGNANCY",
        "still breastfeeding my baby, how often is it repeated | BREASTFEEDING",
        "my son is 9 and we travel three hours, how often is it repeated | CHILDREN",
        "does it help migraine | OTHER_PAIN",
        "will my insurance pay for repeat infusions | PRICE",
      })
  void isRefusedByName(String text, Topic topic) {
    assertThat(Sample.classifier().of(text).parts()).isEqualTo(List.of(new Part.Refusal(topic)));
  }

  @Test
  void aScoreBesideSuchAQuestionIsKept() {
    assertThat(Sample.classifier().of("im pregnant, pain 7 today. can i have it").parts())
        .containsExactly(
            new Part.Note("im pregnant, pain 7 today"), new Part.Refusal(Topic.PREGNANCY));
  }
}
