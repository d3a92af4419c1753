package respite.sandbox;

import java.util.Locale;

/**
 * A way a call shall fail. Times counts the calls still to fail; seconds is retry_after for a 429
 * and the wait of a hang; afterwards tells whether the call is carried out before it fails.
 */
record Fault(String method, Kind kind, int times, int seconds, boolean afterwards) {
  /** What the caller sees. */
  enum Kind {
    TOO_MANY("429"),
    FORBIDDEN("403"),
    SERVER_ERROR("500"),
    BAD_GATEWAY("502"),
    HANG("hang"),
    DROP("drop");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new UserError(400, "a fault is one of 429, 403, 500, 502, hang, drop, not " + code);
    }
  }

  Fault {
    method = method.toLowerCase(Locale.ROOT);
  }

  boolean concerns(String called) {
    return method.equals("*") || method.equals(called.toLowerCase(Locale.ROOT));
  }

  Fault withTimes(int left) {
    return new Fault(method, kind, left, seconds, afterwards);
  }
}
