package respite.export;

import java.util.Arrays;

/** A file in memory, ready to be sent; it is never written to a disk. */
public final class ExportFile {
  private final String name;
  private final byte[] content;

  ExportFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** The file's name, with the day it was made; no person's name is in it. */
  public String name() {
    return name;
  }

  /** A copy of what is in it. */
  public byte[] content() {
    return Arrays.copyOf(content, content.length);
  }
}
