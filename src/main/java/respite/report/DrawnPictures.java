package respite.report;

import java.util.function.Consumer;
import respite.journal.Journal;
import respite.port.Attachment;
import respite.port.Pictures;
import respite.relief.Account;
import respite.relief.Evidence;
import respite.relief.PainChart;
import respite.talk.effect.Drawing;
import respite.wording.PictureWords;

/** Pictures of a journal as PNG, at twice a phone's width. */
public record DrawnPictures(PictureWords words) implements Pictures {
  private static final String PNG = "image/png";

  @Override
  public Attachment draw(Drawing drawing, Journal journal) {
    var account = Account.of(Evidence.of(journal, drawing.to()));
    var chart = PainChart.of(account, drawing.from());
    var paper = drawing.dark() ? Paper.DARK : Paper.LIGHT;
    var size =
        switch (drawing.view()) {
          case OVER_TIME -> ChartPicture.PHONE;
          case CALENDAR -> CalendarPicture.size(chart);
        };
    Consumer<Painter> painting =
        switch (drawing.view()) {
          case OVER_TIME -> painter -> ChartPicture.titled(painter, chart, words, size);
          case CALENDAR -> painter -> CalendarPicture.draw(painter, chart, words);
        };
    return new Attachment("pain.png", PNG, words.text(chart), Png.of(size, paper, painting));
  }
}
