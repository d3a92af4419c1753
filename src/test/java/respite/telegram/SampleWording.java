package respite.telegram;

import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.wording.Text;
import respite.wording.Wording;

/** A wording with one text for every line but the one for groups. */
record SampleWording(String html) implements Wording {
  @Override
  public Text of(Line line) {
    return new Text(line instanceof AlwaysLine.PrivateOnly ? "A journal is private." : html);
  }

  @Override
  public String of(Label label) {
    return label instanceof Label.Score(int value) ? String.valueOf(value) : "Button";
  }

  @Override
  public String toast(Line line) {
    return html;
  }
}
