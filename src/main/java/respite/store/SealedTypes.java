package respite.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson the cases of our sealed interfaces, and which fields must be there, so that the
 * core needs no annotations. A case is stored under the name of the interface it is nested in and
 * its own, like {@code Change.Recorded}; moving a package changes nothing, renaming a type does.
 */
final class SealedTypes extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;
  private static final String PROPERTY = "@";

  /** Whether the field must be there: all but those that may be empty. */
  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    return member instanceof AnnotatedParameter
        ? (Boolean) Growth.required(member.getType())
        : super.hasRequiredMarker(member);
  }

  private static boolean isOurs(Class<?> type) {
    return type.isInterface() && type.isSealed() && type.getName().startsWith("respite.");
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedClass && isOurs(annotated.getRawType())) {
      return JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, PROPERTY, null, false, true, null);
    }
    return super.findPolymorphicTypeInfo(config, annotated);
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
    if (!isOurs(annotated.getRawType())) {
      return super.findSubtypes(annotated);
    }
    List<NamedType> cases = new ArrayList<>();
    collect(annotated.getRawType(), cases);
    return cases;
  }

  /** The cases themselves: a sealed interface within one stands for its own cases. */
  private static void collect(Class<?> type, List<NamedType> cases) {
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (isOurs(permitted)) {
        collect(permitted, cases);
      } else {
        cases.add(new NamedType(permitted, name(permitted)));
      }
    }
  }

  static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null
        ? type.getSimpleName()
        : outer.getSimpleName() + "." + type.getSimpleName();
  }
}
