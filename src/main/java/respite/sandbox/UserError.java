package respite.sandbox;

/** A request of the user side that cannot be done, with the HTTP status and a clear reason. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  UserError(int status, String reason) {
    super(reason, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
