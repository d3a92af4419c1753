package respite.telegram;

import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import respite.talk.effect.Button;
import respite.talk.effect.Keyboard;
import respite.wording.Wording;

/** Puts words on the buttons under a message. */
final class Keyboards {
  private final Wording wording;

  Keyboards(Wording wording) {
    this.wording = wording;
  }

  /** The keyboard as Telegram takes it; empty for none, which also takes an old one away. */
  Optional<InlineKeyboardMarkup> markup(Keyboard keyboard) {
    return keyboard.rows().isEmpty()
        ? Optional.empty()
        : Optional.of(new InlineKeyboardMarkup(keyboard.rows().stream().map(this::row).toList()));
  }

  private InlineKeyboardRow row(List<Button> buttons) {
    return new InlineKeyboardRow(buttons.stream().map(this::button).toList());
  }

  private InlineKeyboardButton button(Button button) {
    return InlineKeyboardButton.builder()
        .text(wording.of(button.label()))
        .callbackData(button.data())
        .build();
  }
}
