package respite.talk;

import respite.talk.effect.Button;
import respite.talk.effect.Document;
import respite.talk.effect.Effect;
import respite.talk.effect.ExportKind;
import respite.talk.effect.ExportLine;
import respite.talk.effect.HistoryLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;

/** The whole journal as a file: one message whose buttons each send one, as often as wanted. */
final class ExportFlow {
  private ExportFlow() {}

  static Turn open(Scene scene) {
    return Turn.of(
        scene.session(),
        scene.journal().days().isEmpty()
            ? Effect.Say.of(new HistoryLine.Nothing())
            : Effect.Say.of(new ExportLine.Choose(), KINDS));
  }

  static Turn pressed(Scene scene, ExportKind kind) {
    return Turn.of(scene.session(), new Effect.File(new Document.Export(kind, scene.today())));
  }

  private static final Keyboard KINDS =
      Keyboard.row(
          button(Label.Word.AS_CSV, ExportKind.CSV),
          button(Label.Word.AS_JSON, ExportKind.JSON),
          button(Label.Word.AS_FHIR, ExportKind.FHIR));

  private static Button button(Label label, ExportKind kind) {
    return new Button(label, new Press.Take(kind).data());
  }
}
