package respite.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import respite.port.Attachment;

/** Requests that carry a file, whose answer stays text as that of {@link RawCall} does. */
final class Uploads {
  private Uploads() {}

  /** A request that keeps what was answered. */
  interface KeepsAnswer {
    /** The answer's body; empty before there is one. */
    String answer();

    /** How many bytes the file has. */
    int size();
  }

  static InputFile file(Attachment attachment) {
    return new InputFile(new ByteArrayInputStream(attachment.content()), attachment.name());
  }

  /** A photo for a chat. */
  static final class Photo extends SendPhoto implements KeepsAnswer {
    private final int size;
    private transient volatile String answer = "";

    Photo(long chat, Attachment picture) {
      super(Long.toString(chat), file(picture));
      size = picture.content().length;
    }

    @Override
    public Message deserializeResponse(String body) {
      answer = body;
      return new Message();
    }

    @Override
    public String answer() {
      return answer;
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** A file for a chat. */
  static final class Document extends SendDocument implements KeepsAnswer {
    private final int size;
    private transient volatile String answer = "";

    Document(long chat, Attachment file) {
      super(Long.toString(chat), file(file));
      size = file.content().length;
    }

    @Override
    public Message deserializeResponse(String body) {
      answer = body;
      return new Message();
    }

    @Override
    public String answer() {
      return answer;
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** Another picture in place of one that stands in a chat. */
  static final class Replacement extends EditMessageMedia implements KeepsAnswer {
    private final int size;
    private transient volatile String answer = "";

    Replacement(long chat, int message, InputMedia picture, int size) {
      super(picture);
      this.size = size;
      setChatId(chat);
      setMessageId(message);
    }

    @Override
    public Serializable deserializeResponse(String body) {
      answer = body;
      return body;
    }

    @Override
    public String answer() {
      return answer;
    }

    @Override
    public int size() {
      return size;
    }
  }
}
