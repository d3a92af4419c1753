package respite.wording;

import java.util.Locale;
import java.util.stream.Collectors;
import respite.talk.Command;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.MediaKind;

/** What can be said at any point, in English. */
final class EnglishAlways {
  private EnglishAlways() {}

  static String words(AlwaysLine line, String operator, Help help) {
    return switch (line) {
      case AlwaysLine.Help() -> help(operator);
      case AlwaysLine.Privacy() -> privacy(operator);
      case AlwaysLine.Cancelled() -> "Dropped. Your journal is as it was.";
      case AlwaysLine.NothingToCancel() -> "There is nothing open to cancel.";
      case AlwaysLine.NoSuchCommand(var typed) ->
          "I don't know %s. /help lists what I can do."
              .formatted(typed.isEmpty() ? "that command" : Html.escape(Html.shortened(typed, 40)));
      case AlwaysLine.CannotShow() ->
          "I have a reply here that I can't show. What you sent is dealt with; /history has your entries.";
      case AlwaysLine.HelpNow(var concern, var zone, var language) ->
          Html.escape(help.now(concern, zone, language));
      case AlwaysLine.HelpPerhaps(var concern, var zone, var language) ->
          Html.escape(help.perhaps(concern, zone, language));
      case AlwaysLine.HelpIsThere(var concern, var zone, var language) ->
          Html.escape(help.isThere(concern, zone, language));
      case AlwaysLine.AnswersInEnglish(var language) ->
          Html.escape(help.answersInEnglish(language));
      case AlwaysLine.NotHandled() -> "Dropped. I have not kept that message.";
      case AlwaysLine.GoingOn() -> "All right. We go on where we were.";
      case AlwaysLine.OnlyWords(var kind) ->
          "I can't read %s, only words, and I have not kept it. Please type it."
              .formatted(media(kind));
      case AlwaysLine.NoWords() -> "That message had no words in it. Type a score, or a question.";
      case AlwaysLine.ButtonClosed() -> "That question is closed. Nothing was changed.";
      case AlwaysLine.CouldNot() ->
          "I could not handle that; nothing was stored. Please try once more.";
      case AlwaysLine.CannotSave() -> "I can't save right now, nothing was stored.";
      case AlwaysLine.Announcement(var text) ->
          "<b>From whoever runs this copy of Respite</b> (%s), to everybody who uses it:\n\n%s"
              .formatted(operator, Html.escape(text));
      case AlwaysLine.PrivateOnly() ->
          "A pain journal belongs in a private chat. I keep nothing from groups, so I'm leaving. Write to me here:";
    };
  }

  /** What a command does, for /help and for the menu of commands. */
  static String purpose(Command command) {
    return switch (command) {
      case LOG -> "answer for today";
      case NOW -> "a score of this moment";
      case UNDO -> "take back the last entry or change";
      case INFUSION -> "a treatment you had, or will have";
      case RELIEF -> "how long relief lasts for you";
      case HISTORY -> "your entries, day by day";
      case SETTINGS -> "reminders, a pause, what is asked";
      case CHART -> "a picture of your pain and relief";
      case REPORT -> "one page for your doctor";
      case EXPORT -> "your whole journal as a file";
      case IMPORT -> "bring a journal in from such a file";
      case CLOCK -> "your time zone";
      case DEMO -> "a made-up example";
      case DELETE -> "erase everything";
      case HELP -> "what I can do";
      case PRIVACY -> "what is kept, and who can read it";
      case CANCEL -> "drop what is open";
      case START -> "begin, or begin again";
    };
  }

  private static String help(String operator) {
    String commands =
        Command.menu().stream()
            .map(command -> "/" + command.word() + " – " + purpose(command))
            .collect(Collectors.joining("\n"));
    return """
    Type a score any time: <b>7</b>, <b>7 bad night</b>, <b>yesterday 5</b>. Or ask a question: <b>how long does relief last?</b>

    %s

    I report your numbers and one article's facts. I am no doctor, and nobody reads this live. \
    In an emergency call your local emergency number.
    This copy is run by: %s\
    """
        .formatted(commands, operator);
  }

  private static String privacy(String operator) {
    return """
    <b>What is kept:</b> your scores, notes, extras and treatments, when you made them and what \
    they said before, your time zone, your settings (reminders, pauses with their reason, what is \
    asked, your condition if you told it), and where our talk stands. No name, no phone \
    number. Questions you ask are not kept.
    <b>Why:</b> to show it to you and to reckon your relief. Nothing else.
    <b>Where:</b> on the computer of whoever runs this copy (%s), encrypted, the keys in a \
    separate place.
    <b>How long:</b> until you erase it. An entry you delete leaves the files within 7 days.
    <b>Who can read it:</b> you; Telegram, which can read this chat; and whoever runs this \
    copy. Nobody else is sent anything.
    <b>How to erase it:</b> /delete erases everything at once. Keys of the erased leave the key \
    backups within 24 hours. A copy that somebody made earlier of both data and keys can still be \
    read. This chat you delete in Telegram yourself.\
    """
        .formatted(operator);
  }

  private static String media(MediaKind kind) {
    return switch (kind) {
      case PHOTO, STICKER, VIDEO, DOCUMENT, LOCATION, CONTACT ->
          "a " + kind.name().toLowerCase(Locale.ROOT);
      case VOICE -> "a voice message";
      case OTHER -> "that";
    };
  }
}
