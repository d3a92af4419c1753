package respite.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import respite.talk.effect.FileFault;
import respite.talk.effect.ImportLine;
import respite.talk.effect.ImportLine.Counts;
import respite.talk.effect.ImportLine.Setting;

/** A journal that comes back from a file, in English. */
final class EnglishImport {
  /** How many faults are told; the first ones say most. */
  private static final int FAULTS = 5;

  private static final int MEBIBYTE = 1024 * 1024;

  private EnglishImport() {}

  static String words(ImportLine line) {
    return switch (line) {
      case ImportLine.WhatToSend() ->
          "Send me the <b>JSON</b> file that /export made, as it is. I show you what is in it first,"
              + " and one tap then brings it in. What you have here stays as it is.";
      case ImportLine.Found(var counts, var taken, var kept) ->
          join(
              holds(counts),
              counts.added() == 0 ? "" : number(counts.added()) + " new.",
              others(counts, false),
              taken.isEmpty() ? "" : "It also brings " + settings(taken) + ".",
              kept.isEmpty() ? "" : Words.first(settings(kept)) + " stay as you have them here.",
              "<b>Bring it in?</b>");
      case ImportLine.NothingNew(var counts) ->
          join(
              counts.entries() == 0 ? "That file has no entries." : holds(counts),
              others(counts, true),
              "There is nothing to bring in, and nothing was changed.");
      case ImportLine.BroughtIn(var counts, var taken) ->
          join(
              counts.added() == 0
                  ? ""
                  : "<b>Brought in: %s.</b>".formatted(entries(counts.added())),
              others(counts, false),
              taken.isEmpty()
                  ? ""
                  : Words.first(settings(taken)) + " came with it; /settings shows them.",
              counts.added() == 0
                  ? ""
                  : "For a day, Undo takes the entries out again, as long as you change nothing"
                      + " else.");
      case ImportLine.NotBroughtIn() -> "Not brought in. Your journal is as it was.";
      case ImportLine.Refused(var faults) -> refused(faults);
      case ImportLine.OtherForm() ->
          "That is a journal in a form I can't take back. Send the JSON one from /export.";
      case ImportLine.OutOfReach() ->
          "I could not fetch that file; nothing was changed. Please send it again.";
      case ImportLine.OutOfReachNow() ->
          "I could not fetch the file just now; nothing was changed. Tap once more, or send it"
              + " again.";
      case ImportLine.TakenBack(var entries) ->
          "Out of your journal again: %s that came from the file.".formatted(entries(entries));
    };
  }

  private static String holds(Counts counts) {
    String treatments =
        counts.treatments() == 0
            ? ""
            : ", %d of them %s"
                .formatted(
                    counts.treatments(), counts.treatments() == 1 ? "a treatment" : "treatments");
    String days =
        counts
            .first()
            .flatMap(first -> counts.last().map(last -> ", " + Days.range(first, last)))
            .orElse("");
    return "That file has %s%s%s.".formatted(entries(counts.entries()), treatments, days);
  }

  private static String others(Counts counts, boolean all) {
    var parts = new ArrayList<String>();
    if (counts.known() > 0) {
      parts.add(
          (all && counts.known() == counts.entries() ? "All are" : number(counts.known()))
              + " here already.");
    }
    if (counts.displaced() > 0) {
      parts.add(
          "%s out: your journal has another answer in the same place."
              .formatted(counts.displaced() == 1 ? "1 stays" : counts.displaced() + " stay"));
    }
    return String.join(" ", parts);
  }

  private static String number(int count) {
    return count + (count == 1 ? " is" : " are");
  }

  private static String entries(int count) {
    return count == 1 ? "1 entry" : count + " entries";
  }

  private static String settings(List<Setting> settings) {
    return Words.list(
        settings.stream()
            .map(setting ->
                switch (setting) {
                  case ZONE -> "the time zone";
                  case PREFERENCES -> "the settings";
                  case LAST_REPORT -> "the day of the last report";
                })
            .toList());
  }

  private static String refused(List<FileFault> faults) {
    int more = Math.max(0, faults.size() - FAULTS);
    Stream<String> lines = faults.stream().limit(FAULTS).map(fault -> "– " + fault(fault));
    return Stream.concat(
            Stream.of("I can't take that file in; nothing was changed."),
            more == 0 ? lines : Stream.concat(lines, Stream.of("– and %d more.".formatted(more))))
        .collect(Collectors.joining("\n"));
  }

  private static String fault(FileFault fault) {
    return switch (fault) {
      case FileFault.TooLarge(var most) ->
          "It is larger than %d MB, which is the most I take.".formatted(most / MEBIBYTE);
      case FileFault.NotJson(var line) ->
          "Line %d: that is not JSON, or it breaks off there.".formatted(line);
      case FileFault.NoJournal() ->
          "It is no journal of mine. The file I can take back is the JSON one from /export.";
      case FileFault.UnknownVersion _ ->
          "It is from another version of Respite than this copy knows.";
      case FileFault.Unreadable(var where, var line) ->
          "Line %d: %s is missing, or is nothing a journal can hold.".formatted(line, place(where));
      case FileFault.SameId(var id) -> "Two entries have the number %d.".formatted(id);
      case FileFault.NoSuchEntry(var where, var id) ->
          "%s speaks of entry %d, which is not there or is of another kind."
              .formatted(Words.first(place(where)), id);
      case FileFault.OutOfTime(var where, var first, var last) ->
          "%s has a day or a time outside %s."
              .formatted(Words.first(place(where)), Days.range(first, last));
    };
  }

  /** A place is partly in the file's own words, which are repeated only where they are plain. */
  private static String place(String where) {
    return where.matches("[A-Za-z0-9.\\[\\]]{1,60}") ? "<code>" + where + "</code>" : "a field";
  }

  private static String join(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }
}
