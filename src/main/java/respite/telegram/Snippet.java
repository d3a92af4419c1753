package respite.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A smallest part of a text in Telegram's HTML, in between of which it can be cut. */
sealed interface Snippet {
  /** As it stands in the HTML. */
  String raw();

  /** How many UTF-16 units of the message it takes; 0 for a tag. */
  int length();

  /** Whether it is a blank of any kind, a line's end included. */
  default boolean isBlank() {
    return length() > 0 && raw().isBlank();
  }

  /** Whether it ends a line. */
  default boolean isNewline() {
    return raw().equals("\n") || raw().equals("\r\n");
  }

  /** A tag that begins, with its attributes. */
  record Open(String raw, String name) implements Snippet {
    @Override
    public int length() {
      return 0;
    }
  }

  /** A tag that ends. */
  record Close(String raw, String name) implements Snippet {
    @Override
    public int length() {
      return 0;
    }
  }

  /** An entity or a character as a reader sees it, whatever it is made of. */
  record Glyph(String raw, int length) implements Snippet {}

  /** A tag, an entity with the marks upon it, or a grapheme cluster. */
  Pattern SHAPE =
      Pattern.compile(
          "<(?<end>/?)(?<name>[A-Za-z][\\w-]*)[^<>]*>"
              + "|(?<entity>&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]+);)\\p{M}*"
              + "|\\X");

  /** Longer ones are cut anywhere but inside a surrogate pair: nobody can read them anyway. */
  int LONGEST_GLYPH = 64;

  /** The parts of a text, which together are that text. */
  static List<Snippet> of(String html) {
    var snippets = new ArrayList<Snippet>();
    Matcher shapes = SHAPE.matcher(html);
    while (shapes.find()) {
      if (shapes.group("name") != null) {
        snippets.add(tag(shapes));
      } else if (shapes.group("entity") != null) {
        int marks = shapes.group().length() - shapes.group("entity").length();
        snippets.add(new Glyph(shapes.group(), lengthOf(shapes.group("entity")) + marks));
      } else {
        addGlyphs(snippets, shapes.group());
      }
    }
    return snippets;
  }

  private static Snippet tag(Matcher shape) {
    String name = shape.group("name").toLowerCase(Locale.ROOT);
    return shape.group("end").isEmpty()
        ? new Open(shape.group(), name)
        : new Close(shape.group(), name);
  }

  private static void addGlyphs(List<Snippet> snippets, String cluster) {
    if (cluster.length() <= LONGEST_GLYPH) {
      snippets.add(new Glyph(cluster, cluster.length()));
      return;
    }
    cluster
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(point -> snippets.add(new Glyph(point, point.length())));
  }

  private static int lengthOf(String entity) {
    if (entity.charAt(1) != '#') {
      return 1;
    }
    boolean hex = Character.toLowerCase(entity.charAt(2)) == 'x';
    String digits = entity.substring(hex ? 3 : 2, entity.length() - 1);
    int point = Integer.parseInt(digits, hex ? 16 : 10);
    return Character.isValidCodePoint(point) ? Character.charCount(point) : entity.length();
  }
}
