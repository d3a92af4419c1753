package respite.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** Reads what a Bot API server, or whatever stands before it, sends back. */
final class AnswerReader {
  private static final int TOO_MANY = 429;
  private static final int FIRST_REFUSAL = 400;
  private static final int FIRST_FAILURE = 500;

  /** How long to pause when Telegram does not say. */
  private static final long USUAL_PAUSE_SECONDS = 5;

  /** No longer one is believed: it might be an overflow away from no pause at all. */
  private static final long LONGEST_PAUSE_SECONDS = Duration.ofDays(1).toSeconds();

  /**
   * Nothing in one hostile update may make the batch around it unreadable. The whole answer is
   * bounded, by {@link BotApi#LONGEST_ANSWER}.
   */
  private static final StreamReadConstraints ALL =
      StreamReadConstraints.builder()
          .maxNestingDepth(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build();

  private static final ObjectMapper JSON =
      new ObjectMapper(JsonFactory.builder().streamReadConstraints(ALL).build());

  private AnswerReader() {}

  /** The answer that a body is; a page of HTML or half an answer is {@link Answer.Down}. */
  static Answer<JsonNode> read(String body) {
    JsonNode answer;
    try {
      answer = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return new Answer.Down<>("the answer is not JSON");
    }
    if (answer.path("ok").asBoolean(false)) {
      return answer.hasNonNull("result")
          ? new Answer.Good<>(answer.path("result"))
          : new Answer.Down<>("the answer has no result");
    }
    return no(answer);
  }

  /** The answer that a request became when it got no body. */
  static <T> Answer<T> failed(Throwable thrown) {
    Throwable cause = thrown.getCause();
    Throwable known = thrown instanceof CompletionException && cause != null ? cause : thrown;
    return new Answer.Down<>(Token.scrubbed(known.getClass().getSimpleName() + saying(known)));
  }

  private static Answer<JsonNode> no(JsonNode answer) {
    int code = answer.path("error_code").asInt();
    String said = Token.scrubbed(answer.path("description").asText());
    if (code == TOO_MANY) {
      return new Answer.TooMany<>(pause(answer.path("parameters").path("retry_after")));
    }
    return code >= FIRST_REFUSAL && code < FIRST_FAILURE
        ? new Answer.Refused<>(code, said)
        : new Answer.Down<>(code == 0 ? "the answer is not the Bot API's" : code + " " + said);
  }

  private static Duration pause(JsonNode seconds) {
    return Duration.ofSeconds(
        Math.clamp(seconds.asLong(USUAL_PAUSE_SECONDS), 1L, LONGEST_PAUSE_SECONDS));
  }

  private static String saying(Throwable thrown) {
    return thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
  }
}
