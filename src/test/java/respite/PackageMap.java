package respite;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The map of the packages as the README draws it: a row names a package, what it holds, and what it
 * may use of the project. "And below" and "and what it uses" include what the package named uses.
 *
 * @param uses of each package, without "respite.", what it may use: packages, or single classes
 */
record PackageMap(Map<String, Set<String>> uses) {
  /** Packages that know nothing but Java, JSpecify and each other. */
  private static final Set<String> CORE =
      Set.of("journal", "relief", "answers", "talk", "talk.typed", "talk.effect", "talk.session");

  private static final Set<String> JAVA =
      Set.of("java.lang", "java.math", "java.util", "java.time", "java.text", "java.nio.charset");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| .* \\| (.+) \\|$");
  private static final Pattern NAME = Pattern.compile("`([A-Za-z.]+)`");

  static PackageMap ofReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String map = readme.substring(readme.indexOf("## The map"));
    var uses = new LinkedHashMap<String, Set<String>>();
    ROW.matcher(map)
        .results()
        .filter(row -> !row.group(2).equals("everything"))
        .forEach(row -> uses.put(row.group(1), used(row, uses)));
    return new PackageMap(uses);
  }

  private static Set<String> used(MatchResult row, Map<String, Set<String>> rows) {
    Set<String> named =
        NAME.matcher(row.group(2))
            .results()
            .map(name -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    boolean below = row.group(2).contains("below") || row.group(2).contains("what it uses");
    return below
        ? Stream.concat(
                named.stream(),
                named.stream().flatMap(name -> rows.getOrDefault(name, Set.of()).stream()))
            .collect(Collectors.toCollection(TreeSet::new))
        : named;
  }

  /** What ArchUnit is to check of a package, those inside it that have a row of their own apart. */
  ArchRule rule(String name) {
    return classes()
        .that(
            DescribedPredicate.describe(
                "are in " + name, (JavaClass one) -> row(one).equals("respite." + name)))
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "the README's row names: " + uses.get(name), used -> mayUse(name, used)));
  }

  private boolean mayUse(String name, JavaClass used) {
    if (!used.getPackageName().startsWith("respite")) {
      return !CORE.contains(name) || isJava(used.getPackageName());
    }
    return isIn(used, name) || uses.get(name).stream().anyMatch(other -> isIn(used, other));
  }

  /** The package of the row that a class belongs to: its own, or the one around it. */
  String row(JavaClass one) {
    String own = one.getPackageName();
    return Stream.iterate(own, name -> name.contains("."), PackageMap::outer)
        .filter(name -> uses.containsKey(name.replaceFirst("^respite\\.", "")))
        .findFirst()
        .orElse(own);
  }

  private static String outer(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static boolean isIn(JavaClass used, String name) {
    String all = "respite." + name;
    return used.getFullName().equals(all)
        || used.getPackageName().equals(all)
        || used.getPackageName().startsWith(all + ".");
  }

  private static boolean isJava(String name) {
    return name.isEmpty()
        || name.startsWith("org.jspecify")
        || JAVA.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
  }
}
