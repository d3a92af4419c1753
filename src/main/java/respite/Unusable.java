package respite;

/** Something the program needs is not as it must be: it ends with exit code 2 and these words. */
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unusable(String message) {
    super(message);
  }
}
