package respite.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text and its entities, as a message carries them. */
record RichText(String text, List<Entity> entities) {
  private static final Pattern COMMAND =
      Pattern.compile("(?<![\\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/])");
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)']");

  RichText {
    entities = List.copyOf(entities);
  }

  static RichText plain(String text) {
    return new RichText(text, List.of());
  }

  /** Without white space at its ends; entities are cut to what is left. */
  RichText stripped() {
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    List<Entity> kept = new ArrayList<>();
    for (Entity entity : entities) {
      int from = Math.max(entity.offset(), start);
      int to = Math.min(entity.end(), end);
      if (from < to) {
        kept.add(new Entity(entity.type(), from - start, to - from, entity.extra()));
      }
    }
    return new RichText(text.substring(start, end), kept);
  }

  /** With the commands and web addresses that Telegram finds by itself in every text. */
  RichText withFound() {
    List<Entity> all = new ArrayList<>(entities);
    find(COMMAND, "bot_command", all);
    find(URL, "url", all);
    all.sort(Entity.ORDER);
    return new RichText(text, all);
  }

  private void find(Pattern pattern, String type, List<Entity> all) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Entity found = new Entity(type, matcher.start(), matcher.end() - matcher.start(), Map.of());
      if (all.stream().noneMatch(other -> isSolid(other) && other.overlaps(found))) {
        all.add(found);
      }
    }
  }

  private static boolean isSolid(Entity entity) {
    return switch (entity.type()) {
      case "bold", "italic", "underline", "strikethrough", "spoiler" -> false;
      case "blockquote", "expandable_blockquote" -> false;
      default -> true;
    };
  }
}
