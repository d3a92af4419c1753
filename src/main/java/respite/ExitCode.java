package respite;

/** What the process ends with. */
enum ExitCode {
  /** It was asked to stop, and did. */
  STOPPED(0),
  /** Something unforeseen, or a thread that the program depends on is gone: start it again. */
  FAULT(1),
  /** Settings, token, data directory, keys or a port are not as they must be. */
  UNUSABLE(2),
  /** Another program polls for the same bot. */
  OTHER_POLLER(3),
  /** The disk failed: nothing can be kept any more. */
  DISK(4);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number the operating system sees. */
  int code() {
    return code;
  }
}
