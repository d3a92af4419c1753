package respite.store;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How stored shapes may grow: which fields may be missing, and what a missing one reads as. A shape
 * that grows by anything else needs a new case beside the old one.
 */
final class Growth extends SimpleModule {
  private static final long serialVersionUID = 1;

  private static final Set<Class<?>> OPTIONALS =
      Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  Growth() {
    setDeserializerModifier(
        new BeanDeserializerModifier() {
          private static final long serialVersionUID = 1;

          @Override
          public JsonDeserializer<?> modifyCollectionDeserializer(
              DeserializationConfig config,
              CollectionType type,
              BeanDescription about,
              JsonDeserializer<?> reader) {
            return new EmptyWhenMissing(reader);
          }

          @Override
          public JsonDeserializer<?> modifyMapDeserializer(
              DeserializationConfig config,
              MapType type,
              BeanDescription about,
              JsonDeserializer<?> reader) {
            return new EmptyWhenMissing(reader);
          }
        });
  }

  /** Whether a field of that type must be there. */
  static boolean required(JavaType type) {
    Class<?> raw = type.getRawClass();
    return !OPTIONALS.contains(raw)
        && !Collection.class.isAssignableFrom(raw)
        && !Map.class.isAssignableFrom(raw);
  }

  /** Reads what is there as before; what is missing as the empty one of its kind. */
  private static final class EmptyWhenMissing extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    EmptyWhenMissing(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new EmptyWhenMissing(reader);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context)
        throws JsonMappingException {
      return getEmptyValue(context);
    }
  }
}
