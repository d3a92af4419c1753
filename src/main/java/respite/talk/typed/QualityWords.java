package respite.talk.typed;

import java.util.Map;
import respite.journal.Quality;

/** Everyday words for what pain feels like. */
final class QualityWords {
  static final Vocabulary<Quality> ALL =
      Vocabulary.of(
          Map.ofEntries(
              Map.entry(
                  Quality.ACHING,
                  "aching, achy, achey, dull ache, ache, aches, aking, acheing, dull and aching, sore all over"),
              Map.entry(
                  Quality.BURNING,
                  "burning, burns, on fire, burnin, scalding, burning pain, buring, brning"),
              Map.entry(
                  Quality.STABBING,
                  "stabbing, stabby, knife-like, knifelike, like a knife, like knives, stabing, stabs, stabbin"),
              Map.entry(
                  Quality.SHOOTING, "shooting, shooting pain, shooting pains, shoots, shoting"),
              Map.entry(
                  Quality.ELECTRIC,
                  """
                  electric, electric shock, electric shocks, electrical, zaps, zapping, like lightning, zappy
                  electric jolts, shock-like, lightning pain
                  """),
              Map.entry(
                  Quality.THROBBING,
                  "throbbing, throbs, pounding, pulsing, pulsating, throbing, throbbin, throbby"),
              Map.entry(
                  Quality.CRAMPING,
                  "cramp, cramps, cramping, crampy, spasm, spasms, crampin, spasming, muscle cramps"),
              Map.entry(
                  Quality.PRESSING,
                  "pressing, pressure, squeezing, crushing, tight band, vice-like, like a vice, tightness"),
              Map.entry(
                  Quality.TINGLING,
                  "tingling, tingly, pins and needles, tingle, tingles, pins & needles, tinglin, tingeling"),
              Map.entry(Quality.NUMB, "numb, numbness, numbing, nummb"),
              Map.entry(
                  Quality.COLD,
                  "ice cold, icy, freezing pain, cold pain, icy cold, icy pain, ice-cold")),
          """
          blood pressure, under pressure, pressure at work, pressure cooker, work pressure, time pressure
          air pressure, pressure washer, pressing matters, pressing on, pressure from, peer pressure
          heart pounding, pounding the, pounding heart, numb mentally, emotionally numb, feel numb inside
          shooting range, shooting hoops, shooting the, photo shooting, burning dinner, burning calories
          burning the, burning wood, burning smell, icy roads, icy road, icy outside, icy pavement
          icy wind, electric blanket, electric heater, electric chair, electric scooter, electric bike
          electric wheelchair, electric toothbrush, electric car, numbing cream, numbing gel, cramp bark
          electric bill, heart burns, period cramps pill, pressure mat, barometric pressure
          stomach ache, tummy ache, head ache, back ache, tooth ache, ear ache, heart ache, backache
          """);

  private QualityWords() {}
}
