package respite.sandbox;

import java.util.List;

/** What the chat page is made of, and what it may do in a browser. */
final class Page {
  /** Everything comes from this server, and nothing that is written in a chat can run. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  static final List<String> ASSETS =
      List.of("page.css", "page.js", "message.js", "text.js", "shell.js", "icon.svg");

  private Page() {}
}
