package respite.export;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.EnumNamingStrategy;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The format's names for the journal's types, so that the core needs no annotations: the case of a
 * sealed type stands in the field "kind", and terms are written as {@link Words} has them.
 */
final class FormatNames extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;
  private static final String KIND = "kind";
  private static final EnumNamingStrategy TERMS = Words::of;

  private static boolean hasKinds(Annotated annotated) {
    return annotated.getRawType().isSealed()
        && annotated.getRawType().getName().startsWith("respite.");
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass && hasKinds(annotated)
        ? JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, KIND, null, false, true, null)
        : super.findPolymorphicTypeInfo(config, annotated);
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
    return hasKinds(annotated)
        ? Stream.of(annotated.getRawType().getPermittedSubclasses())
            .map(kind -> new NamedType(kind, Words.of(kind.getSimpleName())))
            .toList()
        : super.findSubtypes(annotated);
  }

  @Override
  public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass annotated) {
    return TERMS;
  }
}
