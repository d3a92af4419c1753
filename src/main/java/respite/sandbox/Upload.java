package respite.sandbox;

/** A file as it came in, whole. */
final class Upload {
  private final String name;
  private final String mime;
  private final byte[] bytes;

  Upload(String name, String mime, byte[] bytes) {
    this.name = name;
    this.mime = mime;
    this.bytes = bytes.clone();
  }

  String name() {
    return name;
  }

  String mime() {
    return mime;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
