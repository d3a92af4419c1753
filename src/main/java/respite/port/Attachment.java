package respite.port;

/** A picture or a file on its way into a chat; it lives in memory only. */
public final class Attachment {
  private final String name;
  private final String mediaType;
  private final String text;
  private final byte[] content;

  /**
   * Copies the content.
   *
   * @param name the file's name, without anything personal
   * @param text plain words that go with it, at most 1024 characters; empty when there are none
   */
  public Attachment(String name, String mediaType, String text, byte[] content) {
    this.name = name;
    this.mediaType = mediaType;
    this.text = text;
    this.content = content.clone();
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** What kind of file it is, as in MIME. */
  public String mediaType() {
    return mediaType;
  }

  /** The words that go with it; empty when there are none. */
  public String text() {
    return text;
  }

  /** The bytes, copied. */
  public byte[] content() {
    return content.clone();
  }
}
