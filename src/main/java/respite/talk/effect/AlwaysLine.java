package respite.talk.effect;

import java.time.ZoneId;
import java.util.Optional;
import respite.answers.Concern;

/** What can be said at any point of the talk. */
public sealed interface AlwaysLine extends Line {
  /** What Respite can do, on one screen. */
  record Help() implements AlwaysLine {}

  /** What is kept, where, how long, who can read it, how to erase it. */
  record Privacy() implements AlwaysLine {}

  /** What was waited for is dropped; the journal is as it was. */
  record Cancelled() implements AlwaysLine {}

  /** There was nothing to cancel. */
  record NothingToCancel() implements AlwaysLine {}

  /** There is no such command; empty when what was typed is not to be repeated. */
  record NoSuchCommand(String typed) implements AlwaysLine {}

  /** Where help is to be had now, in that zone's country; the language is empty for English. */
  record HelpNow(Concern concern, ZoneId zone, Optional<String> language) implements AlwaysLine {}

  /** Where help is to be had, in case the text meant what it sounded like; it waits. */
  record HelpPerhaps(Concern concern, ZoneId zone, Optional<String> language)
      implements AlwaysLine {}

  /** One line of help beside a usual reply. */
  record HelpIsThere(Concern concern, ZoneId zone, Optional<String> language)
      implements AlwaysLine {}

  /** Questions are answered in English for now; said in that language, as ISO 639-1. */
  record AnswersInEnglish(String language) implements AlwaysLine {}

  /** The text that waited is dropped. */
  record NotHandled() implements AlwaysLine {}

  /** We go on where we were. */
  record GoingOn() implements AlwaysLine {}

  /** Respite reads words only. */
  record OnlyWords(MediaKind kind) implements AlwaysLine {}

  /** The message had no words in it. */
  record NoWords() implements AlwaysLine {}

  /** That button belongs to a question that is closed. */
  record ButtonClosed() implements AlwaysLine {}

  /** Something went wrong in the program; nothing was stored. */
  record CouldNot() implements AlwaysLine {}

  /** A reply cannot be shown; what the person did is kept all the same. */
  record CannotShow() implements AlwaysLine {}

  /** The disk is nearly full; nothing was stored. */
  record CannotSave() implements AlwaysLine {}

  /** What whoever runs this copy has to tell everybody, in their words. */
  record Announcement(String text) implements AlwaysLine {}

  /** The same talk in a group: a journal belongs in a private chat. */
  record PrivateOnly() implements AlwaysLine {}
}
