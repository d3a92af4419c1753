package respite.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each tag of Telegram's HTML means. */
final class HtmlTags {
  /** A character reference: a number, or one of the four names Telegram knows. */
  static final Pattern REFERENCE =
      Pattern.compile("&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot));");

  private static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("span", "spoiler"),
          Map.entry("tg-spoiler", "spoiler"));
  private static final Set<String> OTHERS = Set.of("a", "code", "pre", "blockquote", "tg-emoji");

  private HtmlTags() {}

  static boolean isKnown(String tag) {
    return STYLES.containsKey(tag) || OTHERS.contains(tag);
  }

  /** Adds the entity of a closed tag, where the tag makes one. */
  static void add(
      List<Entity> entities,
      String tag,
      int offset,
      int length,
      Map<String, String> attributes,
      CharSequence text) {
    String style = STYLES.get(tag);
    if (style != null) {
      entities.add(new Entity(style, offset, length, Map.of()));
      return;
    }
    switch (tag) {
      case "a" -> link(entities, offset, length, attributes, text);
      case "pre" -> pre(entities, offset, length);
      case "code" -> code(entities, offset, length, attributes);
      case "blockquote" -> {
        String type = attributes.containsKey("expandable") ? "expandable_blockquote" : "blockquote";
        entities.add(new Entity(type, offset, length, Map.of()));
      }
      default -> {
        String id = attributes.getOrDefault("emoji-id", "");
        entities.add(new Entity("custom_emoji", offset, length, Map.of("custom_emoji_id", id)));
      }
    }
  }

  static String meaning(MatchResult reference) {
    String hex = reference.group(1);
    String decimal = reference.group(2);
    if (hex != null || decimal != null) {
      int point = hex != null ? Integer.parseInt(hex, 16) : Integer.parseInt(decimal);
      boolean legal = Character.isValidCodePoint(point) && point != 0;
      return Matcher.quoteReplacement(legal ? Character.toString(point) : reference.group());
    }
    return Matcher.quoteReplacement(
        switch (reference.group(3)) {
          case "lt" -> "<";
          case "gt" -> ">";
          case "quot" -> "\"";
          default -> "&";
        });
  }

  private static void link(
      List<Entity> entities,
      int offset,
      int length,
      Map<String, String> attributes,
      CharSequence text) {
    String url =
        attributes.getOrDefault("href", text.subSequence(offset, offset + length).toString());
    // Telegram drops a link it cannot follow, and keeps the text.
    if (url.matches(
        "(?i)(https?|tg|mailto|tel)://?.+|(mailto|tel):.+|[\\w-]+(\\.[\\w-]+)+(/.*)?")) {
      entities.add(new Entity("text_link", offset, length, Map.of("url", url)));
    }
  }

  /**
   * A code of a language inside a pre, both over the same text, becomes one pre with a language.
   */
  private static void pre(List<Entity> entities, int offset, int length) {
    for (int i = 0; i < entities.size(); i++) {
      Entity inner = entities.get(i);
      if (inner.type().equals("code") && inner.offset() == offset && inner.length() == length) {
        entities.set(i, new Entity("pre", offset, length, inner.extra()));
        return;
      }
    }
    entities.add(new Entity("pre", offset, length, Map.of()));
  }

  private static void code(
      List<Entity> entities, int offset, int length, Map<String, String> attributes) {
    String kind = attributes.getOrDefault("class", "");
    Map<String, String> extra =
        kind.startsWith("language-")
            ? Map.of("language", kind.substring("language-".length()))
            : Map.of();
    entities.add(new Entity("code", offset, length, extra));
  }
}
