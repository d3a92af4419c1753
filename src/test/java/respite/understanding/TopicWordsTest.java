package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import respite.answers.Topic;

/** The guard names what the article is silent on, and is not misled by words that only sound so. */
class TopicWordsTest {
  private final TopicWords guard = new TopicWords();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my daughter wants to try ketamine for her crps, how long would it last | CHILDREN",
        "my son asked if he can have ketamine | CHILDREN",
        "my son is a student with nerve pain, how long would it last for him | CHILDREN",
        "is it safe for nerve pain while pregnant with diabetes | PREGNANCY",
        "after it can i walk or drive the dog to the vet | DRIVING",
        "is ketamine safe with nerve pain from diabetes | OTHER_ILLNESS",
        "is ketamine safe for my black dog | UNKNOWN",
        "is ketamine covered for fibromyalgia | PRICE",
        "any chance of getting it covered | PRICE",
        "is ketamine safe if i have been on methadone for two years | OTHER_MEDICINES",
        "is it ok to have an infusion having taken aspirin this morning | OTHER_MEDICINES",
        "is it safe, i used to be on lithium | OTHER_MEDICINES",
        "are people dying of pain infusions like ketamine | SERIOUS_HARM",
      })
  void isNamed(String question, Topic topic) {
    assertThat(guard.of(question).map(TopicWords.Named::topic)).contains(topic);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my son says it is all anecdotes, has it been researched",
        "my daughter is a nurse and asks what the science says",
        "does keeping appointments pay off",
        "how many hours are you hooked up",
        "will walking the dog every day help",
        "isnt it a horse tranquiliser",
        "relief died on me after four days, how come",
        "i used to take tramadol, does that change how ketamine works",
      })
  void isNotMisled(String question) {
    assertThat(guard.of(question)).isEmpty();
  }
}
