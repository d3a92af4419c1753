package respite.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that can be stored, found from a few roots: its names, and an example of each case.
 */
final class StoredTypes {
  /** Counted, so that no two texts are the same where they must differ. */
  private static int samples;

  private final SortedMap<String, String> names = new TreeMap<>();
  private final List<Object> examples = new ArrayList<>();

  StoredTypes(Class<?>... roots) {
    Arrays.asList(roots).forEach(this::visit);
  }

  /** One line a type: the name it is stored under, then its fields or constants. */
  List<String> names() {
    return names.entrySet().stream().map(e -> (e.getKey() + e.getValue()).strip()).toList();
  }

  /** One value of every record and the first constant of every enumeration. */
  List<Object> examples() {
    return examples;
  }

  private void visit(Type type) {
    if (type instanceof ParameterizedType generic) {
      Arrays.asList(generic.getActualTypeArguments()).forEach(this::visit);
    } else if (type instanceof Class<?> found && found.getName().startsWith("respite.")) {
      visitOurs(found);
    }
  }

  private void visitOurs(Class<?> type) {
    if (type.isInterface()) {
      Arrays.asList(type.getPermittedSubclasses()).forEach(this::visit);
      return;
    }
    StringBuilder fields = new StringBuilder();
    if (type.isEnum()) {
      Arrays.asList(type.getEnumConstants()).forEach(one -> fields.append(' ').append(one));
    } else {
      for (RecordComponent part : type.getRecordComponents()) {
        fields.append(' ').append(part.getName());
      }
    }
    if (names.put(SealedTypes.name(type), fields.toString()) == null) {
      examples.add(example(type));
      if (type.isRecord()) {
        for (RecordComponent part : type.getRecordComponents()) {
          visit(part.getGenericType());
        }
      }
    }
  }

  private static Object example(Type type) {
    if (type instanceof ParameterizedType generic) {
      Object inner = example(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == List.class
          ? List.of(inner, example(generic.getActualTypeArguments()[0]))
          : Optional.of(inner);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted.isInterface()) {
      return example(simplest(wanted));
    }
    if (wanted.isEnum()) {
      return wanted.getEnumConstants()[0];
    }
    return wanted.isRecord() ? record(wanted) : plain(wanted);
  }

  /** The case with the fewest fields, so that examples end. */
  private static Class<?> simplest(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses())
        .map(one -> one.isInterface() ? simplest(one) : one)
        .min((a, b) -> Integer.compare(fields(a), fields(b)))
        .orElseThrow();
  }

  private static int fields(Class<?> type) {
    return type.isRecord() ? type.getRecordComponents().length : 0;
  }

  private static Object record(Class<?> type) {
    try {
      RecordComponent[] parts = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Object[] values = Arrays.stream(parts).map(part -> example(part.getGenericType())).toArray();
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("no example of " + type, e);
    }
  }

  private static Object plain(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "int", "Integer" -> 5;
      case "long", "Long" -> 1L << 40;
      case "boolean" -> true;
      case "String" -> "sample-" + ++samples;
      case "Instant" -> Instant.parse("2026-03-01T12:00:00.123456789Z");
      case "LocalDate" -> LocalDate.parse("2026-03-01");
      case "Duration" -> Duration.ofMinutes(40);
      case "LocalTime" -> LocalTime.parse("10:30");
      case "ZoneId" -> ZoneId.of("Europe/Paris");
      case "OptionalLong" -> OptionalLong.of(7);
      default -> throw new AssertionError("no example of " + type);
    };
  }
}
