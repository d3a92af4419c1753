package respite;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The package map of the README: each package may use only what its row names. */
@AnalyzeClasses(packages = "respite", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final PackageMap MAP = readme();

  private static PackageMap readme() {
    try {
      return PackageMap.ofReadme();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ArchTest
  static void everyPackageUsesOnlyWhatItsRowNames(JavaClasses all) {
    MAP.uses().keySet().forEach(name -> MAP.rule(name).check(all));
  }

  @ArchTest
  static void everyPackageHasARow(JavaClasses all) {
    assertThat(all.stream().map(MAP::row).collect(Collectors.toSet()))
        .isEqualTo(
            Stream.concat(
                    MAP.uses().keySet().stream().map(name -> "respite." + name),
                    Stream.of("respite"))
                .collect(Collectors.toSet()));
  }

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
}
