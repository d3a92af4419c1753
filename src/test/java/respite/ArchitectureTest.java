package respite;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The package map of the README: each package may use only what its row names. */
@AnalyzeClasses(packages = "respite", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] JAVA = {
    "java.lang..",
    "java.math..",
    "java.util..",
    "java.time..",
    "java.text..",
    "java.nio.charset..",
    "org.jspecify.."
  };

  @ArchTest static final ArchRule journalNeedsNothingButJava = core("journal");

  @ArchTest static final ArchRule reliefMayUseTheJournal = core("relief", "journal");

  @ArchTest static final ArchRule answersMayUseTheJournal = core("answers", "journal");

  @ArchTest static final ArchRule talkMayUseTheCore = core("talk", "journal", "relief", "answers");

  @ArchTest static final ArchRule readingTypedTextsNeedsNoTalk = core("talk.typed", "journal");

  @ArchTest
  static final ArchRule effectsKnowNoFlowAndNoSession =
      core("talk.effect", "talk.typed", "journal", "relief", "answers");

  @ArchTest
  static final ArchRule theSessionKnowsNoFlow =
      core("talk.session", "talk.effect", "talk.typed", "journal", "relief", "answers");

  @ArchTest
  static final ArchRule portMayUseTheTalk = row("port", "talk", "journal", "relief", "answers");

  @ArchTest
  static final ArchRule runtimeMayUsePorts =
      row("runtime", "port", "talk", "journal", "relief", "answers");

  @ArchTest
  static final ArchRule understandingMayUseAnswers = row("understanding", "answers", "port");

  @ArchTest
  static final ArchRule wordingMayUseTheTalk =
      row("wording", "talk", "journal", "relief", "answers");

  @ArchTest
  static final ArchRule telegramMayUsePortsAndWords =
      row("telegram", "port", "talk", "journal", "relief", "answers", "wording");

  @ArchTest
  static final ArchRule exportMayUsePortsAndWords =
      row("export", "port", "talk", "journal", "relief", "answers", "wording");

  @ArchTest
  static final ArchRule reportMayUsePortsAndWords =
      row("report", "port", "talk", "journal", "relief", "answers", "wording");

  @ArchTest
  static final ArchRule storeMayUsePorts =
      row("store", "port", "talk", "journal", "relief", "answers");

  @ArchTest
  static final ArchRule sandboxKnowsNothingButTheCalendar =
      classes()
          .that()
          .resideInAPackage("respite.sandbox..")
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.describe(
                  "are the sandbox's own, the calendar, or a library's",
                  (JavaClass used) ->
                      !used.getPackageName().startsWith("respite")
                          || used.getPackageName().startsWith("respite.sandbox")
                          || used.getFullName().equals("respite.port.Calendar")));

  @ArchTest
  static final ArchRule theCoreHasNoClockAndNoChance =
      noClasses()
          .that()
          .resideInAnyPackage(
              "respite.journal..", "respite.relief..", "respite.answers..", "respite.talk..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalTime.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Random.class);

  @ArchTest
  static final ArchRule onlyTheBotIsComposed =
      noClasses()
          .that()
          .resideOutsideOfPackage("respite")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("respite");

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching("respite.(*)..").should().beFreeOfCycles();

  /** A core package: Java, JSpecify, and the packages named. */
  private static ArchRule core(String name, String... may) {
    return classes()
        .that()
        .resideInAPackage("respite." + name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(Stream.of(JAVA), Stream.of("respite." + name + ".."), packages(may))
                .flatMap(all -> all)
                .toArray(String[]::new))
        .allowEmptyShould(true);
  }

  /** An outer package: any library, and of ours only the packages named. */
  private static ArchRule row(String name, String... may) {
    Set<String> allowed =
        Stream.concat(Stream.of(may), Stream.of(name)).collect(Collectors.toSet());
    return classes()
        .that()
        .resideInAPackage("respite." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are a library's or belong to " + allowed,
                (JavaClass used) -> {
                  String[] parts = used.getPackageName().split("\\.", -1);
                  return !parts[0].equals("respite")
                      || (parts.length > 1 && allowed.contains(parts[1]));
                }))
        .allowEmptyShould(true);
  }

  private static Stream<String> packages(String... names) {
    return Stream.of(names).map(name -> "respite." + name + "..");
  }
}
