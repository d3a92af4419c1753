package respite.sandbox;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets in only what comes from this computer's own pages and programs: a foreign web page can make
 * a browser call a local address, under another name or across origins.
 */
final class Guard {
  private static final String LOCAL_NAME = "(127\\.0\\.0\\.1|localhost|\\[::1\\])";
  private static final Pattern HOST = Pattern.compile("(?i)" + LOCAL_NAME + "(:\\d{1,5})?");

  private Guard() {}

  /** Refuses with 403 what is not from here. */
  static void check(Context http) {
    String host = Optional.ofNullable(http.header("Host")).orElse("");
    if (!HOST.matcher(host).matches()) {
      throw new UserError(403, "the sandbox answers only to 127.0.0.1 and localhost");
    }
    String origin = Optional.ofNullable(http.header("Origin")).orElse("http://" + host);
    String site = Optional.ofNullable(http.header("Sec-Fetch-Site")).orElse("none");
    boolean foreign = site.equals("cross-site") || site.equals("same-site");
    if (!origin.equalsIgnoreCase("http://" + host) || foreign) {
      throw new UserError(403, "the sandbox does not answer to other web pages");
    }
  }
}
