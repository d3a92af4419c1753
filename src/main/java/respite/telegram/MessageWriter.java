package respite.telegram;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import respite.port.Attachment;
import respite.port.Elapsed;
import respite.port.Messenger;
import respite.port.Person;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Line;
import respite.talk.effect.Loudness;
import respite.wording.Wording;

/** Puts effects into words and sends them as messages. */
public final class MessageWriter implements Messenger {
  private static final Logger LOG = LoggerFactory.getLogger(MessageWriter.class);
  private static final String HTML = "HTML";
  private static final String PICTURE = "image/png";
  private static final int LONGEST_TOAST = 200;

  private final BotApi api;
  private final Wording wording;
  private final Keyboards keyboards;
  private final Groups groups;

  /** Makes a writer for the bot that {@link Greeting} has met. */
  public MessageWriter(BotApi api, Wording wording, BotIdentity bot, Elapsed elapsed) {
    this.api = api;
    this.wording = wording;
    this.keyboards = new Keyboards(wording);
    this.groups = new Groups(api, wording, bot, elapsed);
  }

  /**
   * Sends a text as one message, or as several when it is too long for one; the buttons and the id
   * are then those of the last. An edit whose text needs several is refused.
   */
  @Override
  public Outcome deliver(Person to, Effect.Worded effect, OptionalLong target) {
    return switch (effect) {
      case Effect.Say(_, Line line, Keyboard keyboard, Loudness loudness) ->
          say(to, line, keyboard, loudness);
      case Effect.Edit(_, Line line, Keyboard keyboard) ->
          target.isPresent()
              ? edit(to, target.getAsLong(), line, keyboard)
              : say(to, line, keyboard, Loudness.USUAL);
      case Effect.Leave(Line receipt) -> say(to, receipt, Keyboard.NONE, Loudness.USUAL);
    };
  }

  @Override
  public Outcome deliver(Person to, Attachment attachment, Keyboard keyboard, OptionalLong target) {
    if (!attachment.mediaType().equals(PICTURE)) {
      var document = new Uploads.Document(to.id(), attachment);
      document.setCaption(attachment.text());
      keyboards.markup(keyboard).ifPresent(document::setReplyMarkup);
      return Outcomes.ofSending(api.send(document));
    }
    return target.isPresent()
        ? replace(to, attachment, keyboard, target.getAsLong())
        : picture(to, attachment, keyboard);
  }

  private Outcome picture(Person to, Attachment picture, Keyboard keyboard) {
    var photo = new Uploads.Photo(to.id(), picture);
    photo.setCaption(picture.text());
    keyboards.markup(keyboard).ifPresent(photo::setReplyMarkup);
    return Outcomes.ofSending(api.send(photo));
  }

  private Outcome replace(Person to, Attachment picture, Keyboard keyboard, long target) {
    if (target > Integer.MAX_VALUE) {
      return new Outcome.Refused("no message has that number");
    }
    byte[] content = picture.content();
    var media = new InputMediaPhoto(new ByteArrayInputStream(content), picture.name());
    media.setCaption(picture.text());
    var replacement = new Uploads.Replacement(to.id(), (int) target, media, content.length);
    keyboards.markup(keyboard).ifPresent(replacement::setReplyMarkup);
    return Outcomes.ofEdit(api.send(replacement), target);
  }

  @Override
  public Outcome acknowledge(String callbackId, Optional<Line> toast) {
    var answer = AnswerCallbackQuery.builder().callbackQueryId(callbackId);
    toast.map(wording::toast).map(MessageWriter::shortened).ifPresent(answer::text);
    Outcome outcome = Outcomes.ofDoing(api.call(answer.build()));
    if (!(outcome instanceof Outcome.Delivered)) {
      LOG.debug("A tap could not be acknowledged");
    }
    return outcome;
  }

  @Override
  public Outcome turnAway(long groupChat) {
    return groups.turnAway(groupChat);
  }

  private Outcome say(Person to, Line line, Keyboard keyboard, Loudness loudness) {
    List<String> pieces = Pieces.of(wording.of(line).html());
    Outcome last = new Outcome.Refused("nothing to say");
    for (int i = 0; i < pieces.size(); i++) {
      boolean isLast = i == pieces.size() - 1;
      last = send(to, pieces.get(i), isLast ? keyboard : Keyboard.NONE, loudness);
      if (!(last instanceof Outcome.Delivered)) {
        return last;
      }
    }
    return last;
  }

  private Outcome send(Person to, String html, Keyboard keyboard, Loudness loudness) {
    var message =
        SendMessage.builder()
            .chatId(to.id())
            .text(html)
            .parseMode(HTML)
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    if (loudness == Loudness.SILENT) {
      message.disableNotification(true);
    }
    keyboards.markup(keyboard).ifPresent(message::replyMarkup);
    return Outcomes.ofSending(api.call(message.build()));
  }

  private Outcome edit(Person to, long target, Line line, Keyboard keyboard) {
    List<String> pieces = Pieces.of(wording.of(line).html());
    if (pieces.size() > 1 || target > Integer.MAX_VALUE) {
      return new Outcome.Refused("it does not fit the message that stands there");
    }
    var change =
        EditMessageText.builder()
            .chatId(to.id())
            .messageId((int) target)
            .text(pieces.getFirst())
            .parseMode(HTML)
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    keyboards.markup(keyboard).ifPresent(change::replyMarkup);
    return Outcomes.ofEdit(api.call(change.build()), target);
  }

  private static String shortened(String toast) {
    if (toast.length() <= LONGEST_TOAST) {
      return toast;
    }
    boolean insidePair = Character.isHighSurrogate(toast.charAt(LONGEST_TOAST - 1));
    return toast.substring(0, insidePair ? LONGEST_TOAST - 1 : LONGEST_TOAST);
  }
}
