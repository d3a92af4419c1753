package respite.talk;

import java.util.Optional;
import respite.journal.Consent;
import respite.journal.Journal;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;

/**
 * Marks buttons with the life they were made in. Who erases everything and comes back starts anew
 * with the same numbers, while Telegram still shows the old chat: its buttons must not touch the
 * new journal.
 *
 * @param value two signs that follow from the instant of the consent; empty before it
 */
record LifeMark(String value) {
  private static final String SEPARATOR = "~";
  private static final int BASE = 36;

  /** The mark of a journal. */
  static LifeMark of(Journal journal) {
    return new LifeMark(journal.consent().map(LifeMark::signs).orElse(""));
  }

  private static String signs(Consent consent) {
    long number = Math.floorMod(consent.at().toEpochMilli(), BASE * BASE);
    return Long.toString(BASE * BASE + number, BASE).substring(1);
  }

  /** What a pressed button's data says without its mark; empty when it is of another life. */
  Optional<String> read(String data) {
    int at = data.lastIndexOf(SEPARATOR);
    String mark = at < 0 ? "" : data.substring(at + SEPARATOR.length());
    return mark.equals(value)
        ? Optional.of(at < 0 ? data : data.substring(0, at))
        : Optional.empty();
  }

  /** The turn with this mark on all its buttons. */
  Turn on(Turn turn) {
    return value.isEmpty() ? turn : turn.with(turn.effects().stream().map(this::on).toList());
  }

  private Effect on(Effect effect) {
    return switch (effect) {
      case Effect.Say(var key, var line, var keyboard, var loudness) ->
          new Effect.Say(key, line, on(keyboard), loudness);
      case Effect.Edit(var target, var line, var keyboard) ->
          new Effect.Edit(target, line, on(keyboard));
      case Effect.Chart(var instead, var drawing, var keyboard) ->
          new Effect.Chart(instead, drawing, on(keyboard));
      case Effect.File _, Effect.Leave _ -> effect;
    };
  }

  private Keyboard on(Keyboard keyboard) {
    return new Keyboard(
        keyboard.rows().stream().map(row -> row.stream().map(this::on).toList()).toList());
  }

  private Button on(Button button) {
    return new Button(button.label(), button.data() + SEPARATOR + value);
  }
}
