package respite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real classifier, all the way to the words of the reply. */
class AskTest {
  private final Ask ask =
      new Ask(
          new Knowledge(Sample.article(), Sample.classifier(), Sample.help()), Sample.english());

  @Test
  void anAnswerNamesItsEntryAndFacts() throws JsonProcessingException {
    JsonNode answer = answer("how long does it last for crps");

    assertThat(answer.path("kind").asText()).isEqualTo("answer");
    assertThat(answer.path("entry").asText()).isEqualTo("crps");
    assertThat(answer.path("facts").toString()).contains("\"F21\"");
    assertThat(answer.path("reply").asText()).contains("up to twelve weeks").doesNotContain("<i>");
  }

  @Test
  void aNoteGetsTheReceiptOfSomebodyWhoHasAgreed() throws JsonProcessingException {
    assertThat(answer("7 bad night").path("reply").asText()).contains("7").contains("bad night");
  }

  @Test
  void aNoteWithAQuestionHasTheKindOfTheNoteAndBothAsParts() throws JsonProcessingException {
    JsonNode answer = answer("pain 6 today. can i drive tomorrow?");

    assertThat(answer.path("kind").asText()).isEqualTo("note");
    assertThat(answer.path("parts").findValuesAsText("kind")).containsExactly("note", "refusal");
    assertThat(answer.path("parts").get(1).path("topic").asText()).isEqualTo("driving");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "7",
        "how long does it last",
        "can i drive",
        "how often and how long",
        "i want to die",
        "wie lange hält es an",
        "has anyone died from it"
      })
  void everyLineHasEveryField(String text) throws JsonProcessingException {
    JsonNode answer = answer(text);

    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly(
            "text", "kind", "tier", "entry", "facts", "parts", "choices", "topic", "score",
            "reply");
    assertThat(answer.path("kind").asText())
        .isIn("crisis", "sensitive", "note", "answer", "choice", "refusal");
    assertThat(answer.path("score").isNull() || answer.path("score").isNumber()).isTrue();
    assertThat(answer.path("reply").asText()).isNotBlank();
  }

  @Test
  void aSingleMessageHasNoParts() throws JsonProcessingException {
    assertThat(answer("how long does it last for crps").path("parts")).isEmpty();
  }

  @Test
  void theScoreSaysHowSureTheReadingIs() throws JsonProcessingException {
    assertThat(answer("7").path("score").asDouble()).isEqualTo(1);
    assertThat(answer("i want to die").path("score").asDouble()).isEqualTo(1);
    assertThat(answer("any idea how long folks stay better").path("score").asDouble())
        .isStrictlyBetween(0.0, 1.0);
    assertThat(answer("theyd manage fine if i was not around").path("score").asDouble())
        .isStrictlyBetween(0.0, 1.0);
  }

  @Test
  void alarmsHaveTheirTier() throws JsonProcessingException {
    JsonNode explicit = answer("i want to kill myself");

    assertThat(explicit.path("kind").asText()).isEqualTo("crisis");
    assertThat(explicit.path("tier").asText()).isEqualTo("explicit");
    assertThat(explicit.path("reply").asText()).contains("988");
    assertThat(answer("has anyone died from it").path("kind").asText()).isEqualTo("sensitive");
  }

  @Test
  void anEmptyLineIsAnsweredToo() throws JsonProcessingException {
    JsonNode answer = answer("");

    assertThat(answer.path("text").asText()).isEmpty();
    assertThat(answer.path("kind").asText()).isEqualTo("refusal");
    assertThat(answer.path("reply").asText()).isNotBlank();
  }

  private JsonNode answer(String text) throws JsonProcessingException {
    String line = ask.answer(text);
    assertThat(line).doesNotContain("\n");
    return new ObjectMapper().readTree(line);
  }
}
