package respite.telegram;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long text in Telegram's HTML into pieces that each fit one message: between paragraphs
 * where possible, else between lines, else between words, else between two characters as a reader
 * sees them. A tag that is open at a cut is closed there and opened again in the next piece.
 */
final class Pieces {
  /** The most characters (UTF-16 units) of a message, counted after tags and entities. */
  static final int MOST = 4096;

  private final int most;
  private final List<Snippet> snippets;
  private final List<String> pieces = new ArrayList<>();
  private final List<Snippet.Open> open = new ArrayList<>();

  private Pieces(String html, int most) {
    this.most = most;
    this.snippets = Snippet.of(html);
  }

  /** The pieces in order; one when the text fits, and none of them is blank unless all is. */
  static List<String> of(String html) {
    return of(html, MOST);
  }

  static List<String> of(String html, int most) {
    return new Pieces(html, most).cut(html);
  }

  private List<String> cut(String html) {
    if (lengthOf(snippets) <= most) {
      return List.of(html);
    }
    int from = 0;
    while (from < snippets.size()) {
      int reach = reach(from);
      int end = reach == snippets.size() ? reach : bestCut(from, reach);
      add(snippets.subList(from, end));
      from = end;
    }
    return pieces.isEmpty() ? List.of(html) : List.copyOf(pieces);
  }

  /** The first snippet that does not fit any more. */
  private int reach(int from) {
    int length = 0;
    for (int at = from; at < snippets.size(); at++) {
      length += snippets.get(at).length();
      if (length > most) {
        return at;
      }
    }
    return snippets.size();
  }

  /** Where to cut at or before the reach: after a paragraph, a line, a word, or right there. */
  private int bestCut(int from, int reach) {
    int line = -1;
    int word = -1;
    for (int at = reach; at > from; at--) {
      boolean newline = snippets.get(at - 1).isNewline();
      if (newline && at - 1 > from && snippets.get(at - 2).isNewline()) {
        return at;
      }
      line = line < 0 && newline ? at : line;
      word = word < 0 && snippets.get(at - 1).isBlank() ? at : word;
    }
    return line > 0 ? line : word > 0 ? word : reach;
  }

  private void add(List<Snippet> part) {
    var piece = new StringBuilder();
    open.forEach(tag -> piece.append(tag.raw()));
    for (Snippet snippet : part) {
      piece.append(snippet.raw());
      switch (snippet) {
        case Snippet.Open tag -> open.add(tag);
        case Snippet.Close tag -> closeLast(tag);
        case Snippet.Glyph _ -> {}
      }
    }
    open.reversed().forEach(tag -> piece.append("</").append(tag.name()).append('>'));
    if (part.stream().anyMatch(snippet -> !snippet.isBlank() && snippet.length() > 0)) {
      pieces.add(piece.toString());
    }
  }

  private void closeLast(Snippet.Close closing) {
    for (int at = open.size() - 1; at >= 0; at--) {
      if (open.get(at).name().equals(closing.name())) {
        open.remove(at);
        return;
      }
    }
  }

  private static int lengthOf(List<Snippet> snippets) {
    return snippets.stream().mapToInt(Snippet::length).sum();
  }
}
