package respite.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which letters a font file has. Java also claims some that are invisible and in no file, and a PDF
 * takes none but those of the file.
 */
record Letters(CmapLookup glyphs) {
  private static final int NONE = 0;

  static Letters of(InputStream file) {
    try (file;
        var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      return new Letters(font.getUnicodeCmapLookup());
    } catch (IOException e) {
      throw new UncheckedIOException("a bundled font cannot be read", e);
    }
  }

  boolean has(int codePoint) {
    return glyphs.getGlyphId(codePoint) != NONE;
  }
}
