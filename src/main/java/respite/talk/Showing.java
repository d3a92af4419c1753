package respite.talk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import respite.journal.Entry;
import respite.talk.effect.DayLine;

/** Entries as they are shown, with both their times and what they were before. */
final class Showing {
  private Showing() {}

  /** How an entry is shown. */
  static DayLine.Shown of(Scene scene, Entry entry) {
    var made = entry.made().atZone(scene.zone());
    return new DayLine.Shown(
        entry,
        made.toLocalDate(),
        scene.clock(entry.made()),
        scene.journal().dayOf(entry.made()).isAfter(entry.about()),
        changed(scene, entry));
  }

  private static boolean changed(Scene scene, Entry entry) {
    return !scene.journal().former(entry.id()).isEmpty()
        || (entry instanceof Entry.Pain pain && !pain.corrections().isEmpty());
  }

  /** How often it took another form: a button that was made before the last time is closed. */
  static int version(Scene scene, Entry entry) {
    return before(scene, entry).size();
  }

  /** The forms the entry had before, oldest first. */
  static List<DayLine.Was> before(Scene scene, Entry entry) {
    var formers = scene.journal().former(entry.id()).stream();
    var corrections =
        entry instanceof Entry.Pain pain
            ? pain.corrections().stream()
                .map(one ->
                    new Entry.Former(
                        new Entry.Pain(
                            pain.id(),
                            pain.about(),
                            pain.made(),
                            pain.message(),
                            pain.scope(),
                            one.before(),
                            "",
                            List.of()),
                        one.at()))
            : Stream.<Entry.Former>empty();
    return Stream.concat(formers, corrections)
        .sorted(Comparator.comparing(Entry.Former::at))
        .map(form ->
            new DayLine.Was(
                form.before(),
                form.at().atZone(scene.zone()).toLocalDate(),
                scene.clock(form.at())))
        .toList();
  }
}
