package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingMessagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"others.txt", "plain.txt", "fresh.txt", "validation.txt", "blind.txt", "hard.txt"})
  void whatIsMeasuredIsNotLearned(String file) throws IOException {
    Set<List<String>> learned =
        TrainingMessages.learned(Shipped.ARTICLE, TrainingMessages.FOLDER).stream()
            .map(example -> new Words(example.text()).list())
            .collect(Collectors.toSet());

    List<TrainingMessages.Message> measured =
        TrainingMessages.read(TrainingMessages.FOLDER.resolve(file));
    assertThat(measured).hasSizeGreaterThan(250);
    assertThat(measured)
        .filteredOn(message -> learned.contains(new Words(message.text()).list()))
        .isEmpty();
  }
}
