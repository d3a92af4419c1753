package respite.port;

/** A person Respite talks with, named by their Telegram id, which is also their private chat's. */
public record Person(long id) {
  /** Does not show the id, so that none gets into a log by mistake. */
  @Override
  public String toString() {
    return "Person[...]";
  }
}
