package respite.export;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import respite.journal.JournalFile;

/** The JSON format of a journal, as docs/exports.md describes it; strict when read. */
final class JournalFormat {
  static final String NAME = "respite-journal";
  static final int VERSION = 1;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(20)
          .maxStringLength(10_000) // a message in Telegram has at most 4096
          .maxNumberLength(20)
          .maxNameLength(100)
          .build();

  static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addModule(new ShortForms())
          .annotationIntrospector(new FormatNames())
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .defaultSetterInfo(JsonSetter.Value.construct(Nulls.DEFAULT, Nulls.FAIL))
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .build();

  private JournalFormat() {}

  /** The file's bytes, one entry a line. */
  static byte[] write(JournalFile file) {
    try {
      return MAPPER.writer(lines()).writeValueAsBytes(new Whole(NAME, VERSION, file));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("no form for this journal", e);
    }
  }

  private static PrettyPrinter lines() {
    var lines = new DefaultPrettyPrinter();
    lines.indentArraysWith(new DefaultIndenter("  ", "\n"));
    lines.indentObjectsWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
    return lines;
  }

  private record Whole(String format, int version, @JsonUnwrapped JournalFile journal) {}
}
