package respite.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Values to bytes and back: a version byte, then JSON. A field or a case that this program does not
 * know is {@link StoreFault.FormUnknown}: an older program must not misread what a newer one wrote.
 *
 * <p>Stored shapes grow by fields that may be empty: an Optional, a list, a set or a map that is
 * missing was written before it was thought of, and reads as empty ({@link Growth}). Any other
 * missing field is refused, and so is a null that stands for anything but an empty Optional.
 */
final class Codec {
  private static final byte VERSION = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addModule(new Growth())
          .annotationIntrospector(new SealedTypes())
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Codec() {}

  /** The bytes of a value; {@code type} is what it is declared as, so that a case names itself. */
  static <T> byte[] write(Class<T> type, T value) {
    try {
      byte[] json = MAPPER.writerFor(type).writeValueAsBytes(value);
      return ByteBuffer.allocate(1 + json.length).put(VERSION).put(json).array();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no form for " + type, e);
    }
  }

  static <T> T read(Class<T> type, byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new StoreFault.FormUnknown(type.getSimpleName(), "its version is not " + VERSION);
    }
    try {
      return MAPPER.readerFor(type).readValue(bytes, 1, bytes.length - 1);
    } catch (IOException e) {
      // Not the cause itself: its message quotes what the person wrote.
      throw new StoreFault.FormUnknown(type.getSimpleName(), e.getClass().getSimpleName());
    }
  }
}
