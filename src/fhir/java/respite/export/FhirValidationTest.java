package respite.export;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import respite.journal.Journal;
import respite.talk.effect.ExportKind;

/** HAPI's validator, offline, finds no error in any bundle; one validator serves all tests. */
class FhirValidationTest {
  private static final FhirValidator VALIDATOR = validator();

  @Test
  void theExampleHasNoError() {
    assertThat(errors(bundle(MadeUp.journal()))).isEmpty();
  }

  @Test
  void aBundleOfNobodyHasNoError() {
    assertThat(errors(bundle(Journal.EMPTY))).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aRandomJournalHasNoError(long seed) {
    assertThat(errors(bundle(RandomJournal.of(seed, 60)))).isEmpty();
  }

  @Test
  void theValidatorFindsWhatIsWrong() {
    String wrong = bundle(MadeUp.journal()).replace("\"final\"", "\"done\"");
    assertThat(errors(wrong)).isNotEmpty();
  }

  private static String bundle(Journal journal) {
    byte[] bytes = Exports.make(ExportKind.FHIR, journal, MadeUp.TODAY).content();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<String> errors(String bundle) {
    return VALIDATOR.validateWithResult(bundle).getMessages().stream()
        .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(message -> message.getLocationString() + ": " + message.getMessage())
        .toList();
  }

  private static FhirValidator validator() {
    if (LoggerFactory.getLogger("ROOT") instanceof Logger root) {
      root.setLevel(Level.WARN); // its log of every element takes longer than the validation
    }
    var context = FhirContext.forR4();
    var support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            new InMemoryTerminologyServerValidationSupport(context),
            new CommonCodeSystemsTerminologyService(context));
    return context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
  }
}
