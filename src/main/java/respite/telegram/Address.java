package respite.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Where a Bot API server listens.
 *
 * @param scheme {@code http} or {@code https}
 */
public record Address(String scheme, String host, int port) {
  /** Telegram's own server. */
  public static final Address TELEGRAM = new Address("https", "api.telegram.org", 443);

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int LAST_PORT = 65_535;

  /**
   * Reads {@code http(s)://host[:port]}; a single slash at the end is allowed. Throws
   * IllegalArgumentException that says what is wrong with anything else.
   */
  public static Address of(String text) {
    URI uri = parsed(text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw wrong("it must begin with http:// or https://");
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw wrong("it must name a host, and nothing before it");
    }
    String path = uri.getRawPath();
    boolean hasPath = !path.isEmpty() && !path.equals("/");
    if (hasPath || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw wrong("it must end after the host and the port");
    }
    return new Address(scheme, uri.getHost(), portOf(uri, scheme));
  }

  /** The address of the server's first page: with a slash at its end. */
  public URI uri() {
    return URI.create(this + "/");
  }

  /** The address as the library wants it. */
  TelegramUrl url() {
    return TelegramUrl.builder().schema(scheme).host(host).port(port).build();
  }

  @Override
  public String toString() {
    return scheme + "://" + host + ":" + port;
  }

  private static URI parsed(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the Bot API's address cannot be read", e);
    }
  }

  private static int portOf(URI uri, String scheme) {
    int port = uri.getPort();
    if (port == 0 || port > LAST_PORT) {
      throw wrong("its port must be 1 to " + LAST_PORT);
    }
    return port > 0 ? port : scheme.equals("https") ? HTTPS : HTTP;
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "the Bot API's address cannot be used: " + what + ", as in http://127.0.0.1:8081");
  }
}
