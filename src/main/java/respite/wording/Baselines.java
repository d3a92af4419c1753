package respite.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import respite.relief.Baseline;
import respite.relief.Level;

/** Baselines and levels in English. */
final class Baselines {
  private Baselines() {}

  /** "7", "7.5", "7.25", or "too bad to answer". */
  static String level(Level level) {
    return Points.of(level, "too bad to answer");
  }

  /** A whole number of parts, of which there are ten to the power of {@code places} in one. */
  static String number(int parts, int places) {
    return BigDecimal.valueOf(parts, places).stripTrailingZeros().toPlainString();
  }

  /** "7", or "at least 10". */
  static String number(Baseline.Known baseline) {
    return (baseline.atLeast() ? "at least " : "") + level(baseline.points());
  }

  /** What a course is measured against, in one sentence. */
  static String sentence(Baseline baseline) {
    return switch (baseline) {
      case Baseline.Full full ->
          "Your baseline is %s, the middle of %s.".formatted(number(full), evenings(full.window()));
      case Baseline.Carried carried ->
          "Your baseline is %s, carried over from the week to %s, since too few evenings before this course stand untreated."
              .formatted(number(carried), Days.brief(carried.from().window().to()));
      case Baseline.Provisional(var points, var atLeast, var window, var doubt) ->
          switch (doubt) {
            case FEW_DAYS ->
                "For now your baseline is %s, from only %s; three make it sure."
                    .formatted((atLeast ? "at least " : "") + level(points), evenings(window));
            case MAYBE_TREATED ->
                "For now your baseline is %s, from %s; nobody can say whether the treatment before still held then."
                    .formatted((atLeast ? "at least " : "") + level(points), evenings(window));
          };
      case Baseline.Recalled(var usual) ->
          "Your baseline is %d as you remember it; there are no evenings before this course."
              .formatted(usual.value());
      case Baseline.Missing() ->
          "There is no baseline: no evening before this course was rated. Evenings before the next one will make it.";
    };
  }

  /** The baseline in the making, before a planned treatment. */
  static String soFar(Baseline baseline, LocalDate planned) {
    return switch (baseline) {
      case Baseline.Full full ->
          "Baseline ready: %s, the middle of %s before %s."
              .formatted(number(full), evenings(full.window()), Days.brief(planned));
      case Baseline.Provisional(var points, var atLeast, var window, _) ->
          "Your evenings until then make the baseline: %s so far.".formatted(evenings(window));
      case Baseline.Carried _, Baseline.Recalled _, Baseline.Missing _ ->
          "Your evenings until then make the baseline; three of the seven before it are enough.";
    };
  }

  /** "5 of 7 evenings", and how many of them had no evening score. */
  static String evenings(Baseline.Window window) {
    String moments =
        window.fromMoments() == 0
            ? ""
            : ", %d of them from single scores".formatted(window.fromMoments());
    return "%d of %d evenings%s".formatted(window.rated(), Baseline.Window.DAYS, moments);
  }
}
