package respite.understanding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import respite.answers.Article;
import respite.answers.Article.Checked;
import respite.answers.ArticleEntry;
import respite.answers.Fault;

/** The file of entries that a clinic may edit, read into an article with all its faults at once. */
public final class ArticleFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private ArticleFile() {}

  /**
   * Reads and checks the file. Broken YAML ends the reading at once, with its line; everything else
   * is told together. Never throws for what is in the file or for a file that is not there.
   */
  public static Checked read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return check(name, YAML.readTree(Files.readString(file)));
    } catch (JsonProcessingException e) {
      return new Checked.Faulty(List.of(syntax(name, e)));
    } catch (NoSuchFileException _) {
      return faulty(name, "there is no such file; it holds what Respite can answer");
    } catch (IOException e) {
      return faulty(name, "cannot be read as UTF-8 text (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static Checked check(String name, JsonNode root) {
    if (!root.isArray()) {
      return faulty(name, "should be a list of entries, each starting with '- id:'");
    }
    var faults = new ArrayList<Fault>();
    var entries = new ArrayList<ArticleEntry>();
    for (int i = 0; i < root.size(); i++) {
      new EntryReader(root.get(i), i + 1, faults).entry().ifPresent(entries::add);
    }
    Checked checked = Article.check(entries);
    if (faults.isEmpty()) {
      return checked;
    }
    if (checked instanceof Checked.Faulty(List<Fault> more)) {
      faults.addAll(more);
    }
    return new Checked.Faulty(faults);
  }

  private static Fault syntax(String name, JsonProcessingException e) {
    var at = e.getLocation();
    String where = at == null ? name : name + ", line " + at.getLineNr();
    String what = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    return new Fault(where, "is not valid YAML: " + what);
  }

  private static Checked faulty(String where, String what) {
    return new Checked.Faulty(List.of(new Fault(where, what)));
  }
}
