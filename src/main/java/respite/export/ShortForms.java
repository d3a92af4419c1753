package respite.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import respite.journal.EntryId;
import respite.journal.PainScore;
import respite.journal.Rating;

/**
 * Values that the format writes as one number or one text; anything else in their place is refused.
 */
final class ShortForms extends SimpleModule {
  private static final long serialVersionUID = 1;
  private static final String TOO_BAD = "too bad";

  ShortForms() {
    super("short forms");
    add(EntryId.class, (id, json) -> json.writeNumber(id.number()), ShortForms::id);
    add(PainScore.class, (score, json) -> json.writeNumber(score.value()), ShortForms::score);
    add(Rating.class, ShortForms::writeRating, ShortForms::rating);
    add(Instant.class, ShortForms::write, json -> Instant.parse(text(json)));
    add(LocalDate.class, ShortForms::write, json -> LocalDate.parse(text(json)));
    add(LocalTime.class, ShortForms::write, json -> LocalTime.parse(text(json)));
    add(Duration.class, ShortForms::write, json -> Duration.parse(text(json)));
    add(String.class, (text, json) -> json.writeString(whole(text)), ShortForms::text);
  }

  private static void writeRating(Rating rating, JsonGenerator json) throws IOException {
    switch (rating) {
      case Rating.Scored(var score) -> json.writeNumber(score.value());
      case Rating.TooBad() -> json.writeString(TOO_BAD);
    }
  }

  /** Times, days and lengths have their ISO form. */
  private static void write(Object value, JsonGenerator json) throws IOException {
    json.writeString(value.toString());
  }

  private static EntryId id(JsonParser json) throws IOException {
    return new EntryId(number(json));
  }

  private static PainScore score(JsonParser json) throws IOException {
    return new PainScore(number(json));
  }

  private static Rating rating(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_STRING && json.getText().equals(TOO_BAD)
        ? new Rating.TooBad()
        : new Rating.Scored(score(json));
  }

  private static int number(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw new IllegalArgumentException("no whole number");
    }
    return json.getIntValue();
  }

  private static String text(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new IllegalArgumentException("no text");
    }
    return json.getText();
  }

  /** The text with a mark in place of every half of a character, which no file can hold. */
  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private interface Write<T> {
    void to(T value, JsonGenerator json) throws IOException;
  }

  private interface Read<T> {
    T from(JsonParser json) throws IOException;
  }

  private <T> void add(Class<T> type, Write<T> write, Read<T> read) {
    addSerializer(
        type,
        new StdScalarSerializer<T>(type) {
          private static final long serialVersionUID = 1;

          @Override
          public void serialize(T value, JsonGenerator json, SerializerProvider provider)
              throws IOException {
            write.to(value, json);
          }

          @Override
          public void serializeWithType(
              T value, JsonGenerator json, SerializerProvider provider, TypeSerializer kind)
              throws IOException {
            write.to(value, json);
          }
        });
    addDeserializer(
        type,
        new StdScalarDeserializer<T>(type) {
          private static final long serialVersionUID = 1;

          @Override
          public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
              return read.from(json);
            } catch (IllegalArgumentException | DateTimeException e) {
              throw context.instantiationException(type, e);
            }
          }

          @Override
          public Object deserializeWithType(
              JsonParser json, DeserializationContext context, TypeDeserializer kind)
              throws IOException {
            return deserialize(json, context);
          }
        });
  }
}
