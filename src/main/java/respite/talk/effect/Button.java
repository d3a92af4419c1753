package respite.talk.effect;

import java.nio.charset.StandardCharsets;

/**
 * A button under a message.
 *
 * @param data what a press sends back; 1 to 64 bytes, never personal data
 */
public record Button(Label label, String data) {
  private static final int MOST_BYTES = 64;

  /** Throws IllegalArgumentException when Telegram would not take the data. */
  public Button {
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > MOST_BYTES) {
      throw new IllegalArgumentException("button data of " + bytes + " bytes is not 1..64");
    }
  }
}
