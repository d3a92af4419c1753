package respite.report;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.wording.PictureWords;

/**
 * The row under a chart that says how long each span held. Where there is no room, it is silent.
 */
final class HeldStrip {
  static final double HEIGHT = 24;
  private static final double APART = 6;

  private HeldStrip() {}

  static void draw(
      ReliefLayer layer, PictureWords words, List<Held> spans, double top, Lettering lettering) {
    double bottom = top + HEIGHT - 2;
    var bars = new ArrayList<Rectangle2D>();
    for (var held : spans) {
      layer.span(held, top, bottom);
      double left = layer.frame().start(held.from());
      bars.add(
          new Rectangle2D.Double(
              left, top, layer.frame().end(held.possible()) - left, bottom - top));
    }
    var labels = new ArrayList<Rectangle2D>();
    for (int i = spans.size() - 1; i >= 0; i--) { // the newest is the most wanted
      var others = new ArrayList<>(bars);
      others.remove(i);
      others.addAll(labels);
      for (var text : words.held(spans.get(i).span())) {
        var place = place(layer, text, bars.get(i), others, lettering);
        if (place.isPresent()) {
          label(layer.painter(), text, place.get(), lettering);
          labels.add(place.get());
          break;
        }
      }
    }
  }

  /** The middle of the bar, moved into the frame; empty when another bar or label is in the way. */
  private static Optional<Rectangle2D> place(
      ReliefLayer layer,
      String text,
      Rectangle2D bar,
      List<Rectangle2D> others,
      Lettering lettering) {
    double width = layer.painter().width(text, lettering) + 2 * APART;
    double left =
        Math.clamp(
            bar.getCenterX() - width / 2, layer.frame().left(), layer.frame().right() - width);
    var place = new Rectangle2D.Double(left, bar.getY(), width, bar.getHeight());
    return others.stream().noneMatch(place::intersects) ? Optional.of(place) : Optional.empty();
  }

  private static void label(Painter painter, String text, Rectangle2D place, Lettering lettering) {
    painter.text(
        text,
        place.getCenterX(),
        place.getCenterY() + lettering.size() * .36,
        lettering,
        Ink.HELD_EDGE,
        Painter.Anchor.MIDDLE);
  }
}
