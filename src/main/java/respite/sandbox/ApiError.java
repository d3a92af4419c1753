package respite.sandbox;

import java.util.OptionalInt;

/** A refusal of the Bot API, in Telegram's own words. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int code;
  private final int retryAfter;

  private ApiError(int code, String description, int retryAfter) {
    super(description, null, false, false);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** 400, with the text after "Bad Request: ". */
  static ApiError badRequest(String what) {
    return new ApiError(400, "Bad Request: " + what, 0);
  }

  /** 403, with the text after "Forbidden: ". */
  static ApiError forbidden(String what) {
    return new ApiError(403, "Forbidden: " + what, 0);
  }

  static ApiError of(int code, String description) {
    return new ApiError(code, description, 0);
  }

  /** 429, to be tried again after so many seconds. */
  static ApiError tooMany(int retryAfter) {
    return new ApiError(429, "Too Many Requests: retry after " + retryAfter, retryAfter);
  }

  int code() {
    return code;
  }

  String description() {
    return String.valueOf(getMessage());
  }

  /** Seconds to wait, where the refusal names them. */
  OptionalInt retryAfter() {
    return retryAfter > 0 ? OptionalInt.of(retryAfter) : OptionalInt.empty();
  }
}
