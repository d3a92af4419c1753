package respite.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.SentFiles;
import respite.talk.Contents;
import respite.talk.SentFile;
import respite.talk.effect.FileFault;
import respite.talk.session.FileId;

/**
 * Fetches files from Telegram, a few at a time so that memory suffices, and has them read. What is
 * fetched lives in memory only.
 */
public final class FetchedFiles implements SentFiles {
  private static final Logger LOG = LoggerFactory.getLogger(FetchedFiles.class);
  private static final int AT_ONCE = 2;

  /** Plain names with a slash between, none of which is made of points only. */
  private static final Pattern PATH =
      Pattern.compile("(?=.{1,200}$)(?:(?!\\.+(?:/|$))[A-Za-z0-9_.-]+(?:/(?!$)|$))+");

  private static final String TOO_BIG = "file is too big";

  private final BotApi api;
  private final BiFunction<byte[], LocalDate, Contents> reader;
  private final Duration patience;
  private final Semaphore free = new Semaphore(AT_ONCE, true);

  /**
   * Fetches by that way.
   *
   * @param reader reads the bytes on a journal day; never throws
   * @param patience how long a file waits for its turn among others
   */
  public FetchedFiles(
      BotApi api, BiFunction<byte[], LocalDate, Contents> reader, Duration patience) {
    this.api = api;
    this.reader = reader;
    this.patience = patience;
  }

  @Override
  public Contents open(FileId file, LocalDate today) {
    try {
      if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return outOfReach("too many files at once");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return outOfReach("interrupted");
    }
    try {
      return located(file, today);
    } finally {
      free.release();
    }
  }

  private Contents located(FileId file, LocalDate today) {
    return switch (api.locate(file)) {
      case Answer.Good<JsonNode>(JsonNode found) -> {
        String path = found.path("file_path").isTextual() ? found.path("file_path").asText() : "";
        yield PATH.matcher(path).matches()
            ? downloaded(path, today)
            : outOfReach("its path is none that can be asked for");
      }
      case Answer.Refused<JsonNode>(_, String said)
          when said.toLowerCase(Locale.ROOT).contains(TOO_BIG) ->
          tooLarge();
      case Answer.Refused<JsonNode>(int code, String said) -> outOfReach(code + " " + said);
      case Answer.TooMany<JsonNode> _ -> outOfReach("Telegram asks for a pause");
      case Answer.Down<JsonNode>(String why) -> outOfReach(why);
    };
  }

  private Contents downloaded(String path, LocalDate today) {
    return switch (api.download(path, SentFile.MOST_BYTES)) {
      case Answer.Good<byte[]>(byte[] bytes) -> reader.apply(bytes, today);
      case Answer.Refused<byte[]> _ -> tooLarge();
      case Answer.TooMany<byte[]> _ -> outOfReach("Telegram asks for a pause");
      case Answer.Down<byte[]>(String why) -> outOfReach(why);
    };
  }

  private static Contents tooLarge() {
    return new Contents.Faulty(List.of(new FileFault.TooLarge(SentFile.MOST_BYTES)));
  }

  private static Contents outOfReach(String why) {
    LOG.warn("A file could not be fetched: {}", why);
    return new Contents.OutOfReach();
  }
}
