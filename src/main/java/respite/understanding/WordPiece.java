package respite.understanding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into the word pieces that an uncased BERT encoder knows: words and signs, each as the
 * longest pieces of the vocabulary, or as unknown.
 */
final class WordPiece {
  private static final int LONGEST_WORD = 100;
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{IsHan}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]++|[^\\s\\p{C}]");

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = vocabulary.getOrDefault("[UNK]", 0);
  }

  /** Reads the vocabulary of a tokenizer.json. */
  static WordPiece read(InputStream json) throws IOException {
    var vocabulary = new HashMap<String, Integer>(40_000);
    try (JsonParser parser = new JsonMapper().createParser(json)) {
      JsonToken token = parser.nextToken();
      while (token != null && !"vocab".equals(parser.currentName())) {
        token = parser.nextToken();
      }
      token = parser.nextToken();
      if (token != JsonToken.START_OBJECT) {
        throw new IOException("the encoder's vocabulary is missing");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String piece = parser.currentName();
        vocabulary.put(piece, parser.nextIntValue(0));
      }
    }
    if (!vocabulary.containsKey("[CLS]") || !vocabulary.containsKey("[SEP]")) {
      throw new IOException("the encoder's vocabulary is not BERT's");
    }
    return new WordPiece(vocabulary);
  }

  int start() {
    return vocabulary.getOrDefault("[CLS]", 0);
  }

  int end() {
    return vocabulary.getOrDefault("[SEP]", 0);
  }

  /** Whether the word, in lower case, is in the vocabulary as it is. */
  boolean isWhole(String word) {
    return vocabulary.containsKey(word);
  }

  /** The numbers of the pieces in order, without start and end. */
  List<Integer> of(String text) {
    var pieces = new ArrayList<Integer>();
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    Matcher token = TOKEN.matcher(bare.toLowerCase(Locale.ROOT));
    while (token.find()) {
      word(token.group(), pieces);
    }
    return pieces;
  }

  private void word(String word, List<Integer> pieces) {
    int before = pieces.size();
    int from = 0;
    while (from < word.length()) {
      int to = word.length() > LONGEST_WORD ? from : end(word, from);
      if (to == from) {
        pieces.subList(before, pieces.size()).clear();
        pieces.add(unknown);
        return;
      }
      pieces.add(vocabulary.getOrDefault(piece(word, from, to), unknown));
      from = to;
    }
  }

  private int end(String word, int from) {
    int to = word.length();
    while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
      to--;
    }
    return to;
  }

  private static String piece(String word, int from, int to) {
    return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
  }
}
