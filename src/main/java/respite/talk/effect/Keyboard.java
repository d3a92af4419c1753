package respite.talk.effect;

import java.util.ArrayList;
import java.util.List;

/** The buttons under a message, row by row from the top; no rows is no keyboard. */
public record Keyboard(List<List<Button>> rows) {
  /** No buttons. */
  public static final Keyboard NONE = new Keyboard(List.of());

  /** Copies the rows; empty rows are left out. */
  public Keyboard {
    rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
  }

  /** One row of buttons. */
  public static Keyboard row(Button... buttons) {
    return new Keyboard(List.of(List.of(buttons)));
  }

  /** One button a row, for labels that need the width. */
  public static Keyboard column(List<Button> buttons) {
    return new Keyboard(buttons.stream().map(List::of).toList());
  }

  /** These rows with one more below. */
  public Keyboard and(Button... buttons) {
    var all = new ArrayList<>(rows);
    all.add(List.of(buttons));
    return new Keyboard(all);
  }
}
