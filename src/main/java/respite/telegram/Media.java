package respite.telegram;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import respite.talk.SentFile;
import respite.talk.effect.MediaKind;
import respite.talk.session.FileId;

/** What a message shows that is no text. */
final class Media {
  private Media() {}

  /**
   * The kind of what a person sent; empty for what Telegram itself reports, such as a pinned
   * message, and for kinds not known yet, which cannot be told from that.
   */
  static Optional<MediaKind> kindOf(Message message) {
    // Telegram repeats an animation as a document and a venue as a location: the first one counts.
    if (any(message.getPhoto(), message.getLivePhoto())) {
      return Optional.of(MediaKind.PHOTO);
    }
    if (any(message.getSticker())) {
      return Optional.of(MediaKind.STICKER);
    }
    if (any(message.getVoice(), message.getAudio())) {
      return Optional.of(MediaKind.VOICE);
    }
    if (any(message.getVideo(), message.getVideoNote(), message.getAnimation())) {
      return Optional.of(MediaKind.VIDEO);
    }
    if (any(message.getDocument())) {
      return Optional.of(MediaKind.DOCUMENT);
    }
    if (any(message.getVenue(), message.getLocation())) {
      return Optional.of(MediaKind.LOCATION);
    }
    if (any(message.getContact())) {
      return Optional.of(MediaKind.CONTACT);
    }
    return isRare(message) ? Optional.of(MediaKind.OTHER) : Optional.empty();
  }

  /** The file that a message brings; empty when it brings none that could ever be fetched. */
  static Optional<SentFile> file(Message message) {
    Document document = message.getDocument();
    if (document == null || document.getFileId() == null || !FileId.isOne(document.getFileId())) {
      return Optional.empty();
    }
    return Optional.of(
        new SentFile(
            new FileId(document.getFileId()),
            Optional.ofNullable(document.getFileName()).orElse(""),
            Optional.ofNullable(document.getMimeType()).orElse(""),
            size(document.getFileSize())));
  }

  private static OptionalLong size(@Nullable Long bytes) {
    return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
  }

  private static boolean isRare(Message message) {
    return any(message.getPoll(), message.getDice(), message.getGame(), message.getStory())
        || any(message.getPaidMedia(), message.getChecklist(), message.getRichMessage())
        || any(message.getInvoice(), message.getGiveaway(), message.getPassportData());
  }

  private static boolean any(Object... fields) {
    return Stream.of(fields).anyMatch(field -> field != null);
  }
}
