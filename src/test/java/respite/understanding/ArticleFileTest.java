package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import respite.answers.Article.Checked;
import respite.answers.Fault;

class ArticleFileTest {
  @TempDir Path folder;

  @Test
  void theShippedFileIsSound() {
    assertThat(ArticleFile.read(Shipped.FILE)).isInstanceOf(Checked.Sound.class);
  }

  @Test
  void faultsOfAllEntriesAreToldTogether() throws IOException {
    List<String> faults =
        faults(
            """
            - id: How Long
              question: How long?
            - id: second
              question: 7
              section: How long
              facts: [F09, F99, 3]
              answer: ok
              text: surplus
              next: second
              phrasings: [a]
            - just words
            """);

    assertThat(faults)
        .startsWith(
            "entry 'How Long': 'section' is missing",
            "entry 'How Long': 'facts' is missing",
            "entry 'How Long': 'answer' is missing",
            "entry 'How Long': 'next' is missing",
            "entry 'How Long': 'phrasings' is missing",
            "entry 'How Long': the id may have lower-case words, digits and dashes, at most 40",
            "entry 'second': 'text' is not known; the keys are id, question, section, facts, answer,"
                + " next, phrasings",
            "entry 'second': 'question' should be a text; put it in quotes",
            "entry 'second': '3' under 'facts' should be a text; put it in quotes",
            "entry 'second': 'F99' under 'facts' is not a fact from F01 to F58",
            "entry 'second': 'next' should be a list",
            "entry number 3: should have the keys id, question, section, facts, answer, next,"
                + " phrasings");
    assertThat(faults)
        .anyMatch(fault -> fault.startsWith("the article: no entry carries F01, F02"));
  }

  @Test
  void brokenYamlIsToldWithItsLine() throws IOException {
    assertThat(faults("- id: first\n  question: 'never closed\n"))
        .singleElement()
        .asString()
        .startsWith("answers.yaml, line ")
        .contains("is not valid YAML");
  }

  @Test
  void aKeyThatStandsTwiceIsBrokenYaml() throws IOException {
    assertThat(faults("- id: first\n  id: second\n"))
        .singleElement()
        .asString()
        .contains("line 2", "id");
  }

  @Test
  void somethingElseThanAListIsRefusedKindly() throws IOException {
    String wanted = "answers.yaml: should be a list of entries, each starting with '- id:'";
    assertThat(faults("id: first")).containsExactly(wanted);
    assertThat(faults("")).containsExactly(wanted);
    assertThat(faults("[]")).containsExactly("the article: has no entries");
  }

  @Test
  void aMissingFileAndOneThatIsNoTextAreFaultsNotExceptions() throws IOException {
    assertThat(ArticleFile.read(folder.resolve("none.yaml")))
        .isEqualTo(
            new Checked.Faulty(
                List.of(
                    new Fault(
                        "none.yaml", "there is no such file; it holds what Respite can answer"))));
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC3, 0x28});
    assertThat(ArticleFile.read(binary)).isInstanceOf(Checked.Faulty.class);
    assertThat(ArticleFile.read(folder)).isInstanceOf(Checked.Faulty.class);
  }

  private List<String> faults(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("answers.yaml"), yaml);
    return switch (ArticleFile.read(file)) {
      case Checked.Sound _ -> List.of();
      case Checked.Faulty(List<Fault> faults) -> faults.stream().map(Fault::toString).toList();
    };
  }
}
