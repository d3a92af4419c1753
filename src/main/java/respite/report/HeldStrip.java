package respite.report;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.relief.CourseRelief;
import respite.relief.Outcome;
import respite.relief.PainChart;
import respite.relief.Relief;
import respite.wording.PictureWords;

/**
 * The row under a chart that says how long each course held. Words stand in their bar, else beside
 * it, else shorter ones are tried; where nothing fits, nothing is said.
 *
 * @param limit how far words may reach to the right
 */
record HeldStrip(
    ReliefLayer layer, PictureWords words, double top, double limit, Lettering lettering) {
  static final double HEIGHT = 24;
  private static final double PADDING = 2;

  private record Bar(Rectangle2D box, Relief relief) {}

  /** Whether there is anything to say of the courses shown. */
  static boolean tellsOf(PainChart chart) {
    return chart.courses().stream().anyMatch(c -> c.outcome() instanceof Outcome.Measured);
  }

  void draw(List<CourseRelief> courses) {
    var bars = new ArrayList<Bar>();
    for (var course : courses) {
      Held.of(course).ifPresent(held -> layer.span(held, top, bottom()));
      bar(course).ifPresent(bars::add);
    }
    var taken = new ArrayList<>(bars.stream().map(Bar::box).toList());
    for (var bar : bars.reversed()) { // the newest is the most wanted
      label(bar, taken);
    }
  }

  private double bottom() {
    return top + HEIGHT - 2;
  }

  private Optional<Bar> bar(CourseRelief course) {
    if (!(course.outcome() instanceof Outcome.Measured measured)) {
      return Optional.empty();
    }
    var held = Held.of(course);
    var from = held.map(Held::from).orElse(course.course().day(1));
    var end =
        held.map(Held::possible)
            .orElse(course.next().map(next -> next.minusDays(1)).orElse(layer.frame().to()));
    double left = layer.frame().start(from);
    double right = layer.frame().end(end);
    return right - left < 1
        ? Optional.empty()
        : Optional.of(
            new Bar(
                new Rectangle2D.Double(left, top, right - left, bottom() - top), measured.at30()));
  }

  private void label(Bar bar, List<Rectangle2D> taken) {
    var texts = words.held(bar.relief());
    for (var text : texts) {
      double width = width(text);
      if (width <= bar.box().getWidth()) {
        write(text, bar, bar.box().getCenterX() - width / 2);
        return;
      }
    }
    for (var text : texts) {
      double width = width(text);
      for (double left : new double[] {bar.box().getMaxX() + 1, bar.box().getX() - width - 1}) {
        var place = new Rectangle2D.Double(left, top, width, HEIGHT - 2);
        if (left >= layer.frame().left()
            && place.getMaxX() <= limit
            && taken.stream().noneMatch(place::intersects)) {
          taken.add(place);
          write(text, bar, left);
          return;
        }
      }
    }
  }

  private double width(String text) {
    return layer.painter().width(text, lettering) + 2 * PADDING;
  }

  private void write(String text, Bar bar, double left) {
    var ink =
        switch (bar.relief()) {
          case Relief.Found _ -> Ink.HELD_EDGE;
          case Relief.None _, Relief.NoneBeforeNext _, Relief.NotYet _, Relief.NotEnoughEntries _ ->
              Ink.MUTED;
        };
    layer
        .painter()
        .text(
            text, left + PADDING, top + (HEIGHT - 2) / 2 + lettering.size() * .36, lettering, ink);
  }
}
