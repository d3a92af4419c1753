package respite.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import respite.talk.effect.MediaKind;

/**
 * Plays every talk in {@code src/test/resources/talks} and compares it whole. A line that begins
 * with {@code >} is the person: a text, {@code [a button]}, {@code (photo: caption)}, {@code (edit
 * NAME: text)}, {@code (the same tap again)}, {@code (send FILE)}; {@code @} moves the calendar, to
 * an instant or {@code to the next reminder}, {@code a restart}, {@code the operator announces:
 * TEXT}, or tells that {@code all extras are offered}; {@code #} is a comment. The other lines are
 * what the person sees: {@code <} a message, {@code -} one without a sound, {@code ~} a message
 * changed in place, {@code !} a notice that answers a tap. {@code mvn test -Dtest=TranscriptTest
 * -Drespite.accept=true} writes what is played into the files.
 */
class TranscriptTest {
  private static final Path TALKS = Path.of("src/test/resources/talks");
  private static final Path FILES = Path.of("src/test/resources/import");

  static Stream<String> talks() throws IOException {
    try (var files = Files.list(TALKS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("talks")
  void theTalkGoesAsWritten(String name) throws IOException {
    String written = Files.readString(TALKS.resolve(name));
    String played = play(written.lines().toList());
    if (Boolean.getBoolean("respite.accept")) {
      Files.writeString(TALKS.resolve(name), played);
    }
    assertThat(played).isEqualTo(Boolean.getBoolean("respite.accept") ? played : written);
  }

  private static String play(List<String> script) {
    var chat = new Chat(Instant.parse("2026-11-24T18:05:00Z"));
    Map<String, Long> named = new HashMap<>();
    var lines = new ArrayList<String>();
    for (String line : script) {
      if (line.startsWith("#")) {
        lines.add(line);
      } else if (line.startsWith("@ ")) {
        separate(lines);
        lines.add(line);
        moveTo(chat, line.substring(2));
        lines.addAll(chat.news());
      } else if (line.startsWith("> ")) {
        separate(lines);
        lines.add(line);
        act(chat, named, line.substring(2));
        lines.addAll(chat.news());
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static void separate(List<String> lines) {
    if (!lines.isEmpty() && !lines.getLast().startsWith("#")) {
      lines.add("");
    }
  }

  private static void moveTo(Chat chat, String when) {
    if (when.equals("to the next reminder")) {
      chat.reminder();
    } else if (when.startsWith("the operator announces: ")) {
      chat.hears(when.substring("the operator announces: ".length()));
    } else if (when.equals("all extras are offered")) {
      chat.offersAll();
    } else if (when.equals("a restart")) {
      chat.restart();
    } else if (when.equals("files cannot be fetched")) {
      chat.files(false);
    } else if (when.equals("files can be fetched again")) {
      chat.files(true);
    } else if (when.startsWith("the file becomes ")) {
      chat.fileChanges(file(chat, when.substring("the file becomes ".length())));
    } else {
      chat.at(Instant.parse(when));
    }
  }

  /** The chat's own export, or one of the files beside the talks. */
  private static byte[] file(Chat chat, String name) {
    try {
      return name.equals("my own export.json")
          ? chat.exported()
          : Files.readAllBytes(FILES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void act(Chat chat, Map<String, Long> named, String deed) {
    if (deed.matches("\\[.+]")) {
      chat.presses(deed.substring(1, deed.length() - 1));
    } else if (deed.matches("\\(edit .+: .+\\)")) {
      String[] parts = deed.substring("(edit ".length(), deed.length() - 1).split(": ", 2);
      chat.edits(named.getOrDefault(parts[0], 0L), parts[1]);
    } else if (deed.equals("(the same tap again)")) {
      chat.pressesAgain();
    } else if (deed.matches("\\(press .+ on .+\\)")) {
      String[] parts = deed.substring("(press ".length(), deed.length() - 1).split(" on ", 2);
      chat.presses(chat.marked(parts[0]), Long.parseLong(parts[1]));
    } else if (deed.matches("\\(send .+\\)")) {
      String name = deed.substring("(send ".length(), deed.length() - 1);
      chat.brings(name, file(chat, name));
    } else if (deed.matches("\\([a-z]+: ?.*\\)")) {
      String[] parts = deed.substring(1, deed.length() - 1).split(": ?", 2);
      chat.shows(MediaKind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    } else {
      named.put(deed, chat.says(deed));
    }
  }
}
