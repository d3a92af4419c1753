package respite.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the subset of HTML that Telegram knows; what is not well formed is refused in its words.
 */
final class HtmlText {
  private record Open(String tag, int offset, Map<String, String> attributes) {}

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Entity> entities = new ArrayList<>();
  private int at;

  private HtmlText(String source) {
    this.source = source;
  }

  /** The text and its entities, in Telegram's order. */
  static RichText parse(String html) {
    return new HtmlText(html).run();
  }

  private RichText run() {
    while (at < source.length()) {
      switch (source.charAt(at)) {
        case '<' -> tag();
        case '&' -> reference();
        default -> text.append(source.charAt(at++));
      }
    }
    if (!open.isEmpty()) {
      throw bad("Can't find end tag corresponding to start tag \"" + open.peek().tag() + "\"");
    }
    // A language belongs to a whole pre; a code on its own has none.
    entities.replaceAll(entity ->
        entity.type().equals("code")
            ? new Entity("code", entity.offset(), entity.length(), Map.of())
            : entity);
    entities.sort(Entity.ORDER);
    return new RichText(text.toString(), entities);
  }

  private void tag() {
    int start = at++;
    if (at < source.length() && source.charAt(at) == '/') {
      endTag(start);
    } else {
      startTag(start);
    }
  }

  private void startTag(int start) {
    String name = word().toLowerCase(Locale.ROOT);
    if (!HtmlTags.isKnown(name)) {
      throw bad("Unsupported start tag \"" + name + "\" at byte offset " + bytes(start));
    }
    Map<String, String> attributes = new TreeMap<>();
    skipSpaces();
    while (at < source.length() && source.charAt(at) != '>') {
      attribute(name, start, attributes);
      skipSpaces();
    }
    if (at >= source.length()) {
      throw bad("Unclosed start tag at byte offset " + bytes(start));
    }
    at++;
    if (name.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
      throw bad("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(start));
    }
    open.push(new Open(name, text.length(), attributes));
  }

  private void attribute(String tag, int start, Map<String, String> attributes) {
    int from = at;
    while (at < source.length() && " \t\r\n=>/\"'".indexOf(source.charAt(at)) < 0) {
      at++;
    }
    String name = source.substring(from, at).toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw bad("Empty attribute name in the tag \"" + tag + "\" at byte offset " + bytes(start));
    }
    skipSpaces();
    if (at >= source.length() || source.charAt(at) != '=') {
      attributes.put(name, "");
      return;
    }
    at++;
    skipSpaces();
    attributes.put(name, value(start));
  }

  private String value(int start) {
    if (at >= source.length()) {
      throw bad("Unclosed start tag at byte offset " + bytes(start));
    }
    char quote = source.charAt(at);
    int from = at;
    if (quote != '"' && quote != '\'') {
      while (at < source.length() && " \t\r\n>".indexOf(source.charAt(at)) < 0) {
        at++;
      }
      return unescape(source.substring(from, at));
    }
    int end = source.indexOf(quote, at + 1);
    if (end < 0) {
      throw bad("Unclosed start tag at byte offset " + bytes(start));
    }
    at = end + 1;
    return unescape(source.substring(from + 1, end));
  }

  private void endTag(int start) {
    at++;
    String name = word().toLowerCase(Locale.ROOT);
    skipSpaces();
    if (at >= source.length() || source.charAt(at) != '>') {
      throw bad("Unclosed end tag at byte offset " + bytes(start));
    }
    at++;
    if (open.isEmpty()) {
      throw bad("Unexpected end tag at byte offset " + bytes(start));
    }
    Open last = open.pop();
    if (!name.isEmpty() && !name.equals(last.tag())) {
      throw bad(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(bytes(start), last.tag(), name));
    }
    int length = text.length() - last.offset();
    if (length > 0) {
      HtmlTags.add(entities, last.tag(), last.offset(), length, last.attributes(), text);
    }
  }

  private void reference() {
    int end = source.indexOf(';', at);
    if (end > 0 && end - at <= 10) {
      String whole = source.substring(at, end + 1);
      String meant = unescape(whole);
      if (!meant.equals(whole)) {
        text.append(meant);
        at = end + 1;
        return;
      }
    }
    text.append(source.charAt(at++));
  }

  private String word() {
    int from = at;
    while (at < source.length() && " \t\r\n>".indexOf(source.charAt(at)) < 0) {
      at++;
    }
    return source.substring(from, at);
  }

  private void skipSpaces() {
    while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
      at++;
    }
  }

  private static String unescape(String text) {
    return HtmlTags.REFERENCE.matcher(text).replaceAll(HtmlTags::meaning);
  }

  private int bytes(int offset) {
    return source.substring(0, offset).getBytes(StandardCharsets.UTF_8).length;
  }

  private static ApiError bad(String what) {
    return ApiError.badRequest("can't parse entities: " + what);
  }
}
