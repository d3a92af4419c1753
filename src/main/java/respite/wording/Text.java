package respite.wording;

/**
 * Words ready for the chat, in Telegram's subset of HTML.
 *
 * @param html escaped where it holds a person's own words; may be longer than one message
 */
public record Text(String html) {
  /** The same without markup. */
  public String plain() {
    return Html.plain(html);
  }
}
