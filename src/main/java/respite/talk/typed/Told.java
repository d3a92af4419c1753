package respite.talk.typed;

import java.util.List;
import java.util.stream.Stream;
import respite.journal.Detail;

/** Extras of one kind and one day, told in pieces. */
public final class Told {
  private Told() {}

  /**
   * Both together: places, feelings and medicines add up, of a night the later word counts. Throws
   * IllegalArgumentException when the two are of different kinds.
   */
  public static Detail both(Detail before, Detail more) {
    return switch (before) {
      case Detail.Sleep(var how, var length) when more instanceof Detail.Sleep night ->
          new Detail.Sleep(night.how().or(() -> how), night.length().or(() -> length));
      case Detail.Sites(var where) when more instanceof Detail.Sites sites ->
          new Detail.Sites(joined(where, sites.where()));
      case Detail.Qualities(var feelings) when more instanceof Detail.Qualities qualities ->
          new Detail.Qualities(joined(feelings, qualities.feelings()));
      case Detail.Medicines(var taken) when more instanceof Detail.Medicines medicines ->
          new Detail.Medicines(joined(taken, medicines.taken()));
      case Detail other when other.extra() == more.extra() -> more;
      case Detail _ -> throw new IllegalArgumentException("one day, two kinds of extras");
    };
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
