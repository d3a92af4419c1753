package respite.telegram;

/**
 * Which bot a token belongs to.
 *
 * @param id the bot's own number, which its data are bound to
 * @param username its name without the at sign
 */
public record BotIdentity(long id, String username) {
  /** Where a private chat with it begins. */
  public String link() {
    return "https://t.me/" + username;
  }
}
