package respite.sandbox;

/** The port of the sandbox is taken by another program. */
public final class PortInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int port;

  PortInUseException(int port, Throwable cause) {
    super("port " + port + " on 127.0.0.1 is in use by another program", cause);
    this.port = port;
  }

  /** The port that was asked for. */
  public int port() {
    return port;
  }
}
