package respite.telegram;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import respite.talk.session.FileId;

/**
 * The one way to a Bot API server: requests go out through TelegramBots' client, answers come back
 * as values, and the token stays inside. Safe for many threads.
 */
public final class BotApi implements AutoCloseable {
  /** A patience that suits Telegram's own server. */
  public static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);

  /** HTTP's code for what is larger than wanted. */
  static final int TOO_LARGE = 413;

  /** A hundred updates with the longest texts have a fifth of this many bytes. */
  static final int LONGEST_ANSWER = 32 << 20;

  /** A line so slow that it carries this many bytes a second is still waited for. */
  private static final int SLOWEST = 16 << 10;

  /**
   * How long a message may wait behind others before it counts as lost: far longer than a thousand
   * people's take, since what is given up here may leave all the same.
   */
  private static final Duration QUEUED = Duration.ofMinutes(10);

  private static final int GOOD = 200;
  private static final int REQUESTS_AT_ONCE = 128;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-", 0).factory());
  private final OkHttpClient http;
  private final OkHttpClient pollHttp;
  private final OkHttpClient downloads;
  private final Duration patience;
  private final Duration held;
  private final Address address;
  private final Token token;
  private final OkHttpTelegramClient sends;
  private final OkHttpTelegramClient polls;
  private final OkHttpTelegramClient locates;

  /**
   * Makes a client; nothing is sent yet.
   *
   * @param patience how long a server may stay silent before a request counts as lost; a poll may
   *     be held that much longer than it asks for
   */
  public BotApi(Address address, Token token, Duration patience) {
    this(address, token, patience, LongPoll.HELD);
  }

  /**
   * As {@link #BotApi(Address, Token, Duration)}.
   *
   * @param held how long a poll asks to be held, at most
   */
  BotApi(Address address, Token token, Duration patience, Duration held) {
    this.patience = patience;
    this.held = held;
    var plain =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher())
            .connectTimeout(CONNECT)
            .readTimeout(patience)
            .writeTimeout(patience)
            .callTimeout(patience.multipliedBy(2))
            .followRedirects(false)
            .build();
    downloads = plain.newBuilder().callTimeout(patience).build();
    http = plain.newBuilder().addInterceptor(BotApi::bounded).build();
    this.address = address;
    this.token = token;
    pollHttp =
        http.newBuilder()
            .dispatcher(dispatcher())
            .readTimeout(patience.plus(held))
            .callTimeout(patience.multipliedBy(2).plus(held))
            .build();
    sends = new OkHttpTelegramClient(http, token.secret(), address.url());
    var hasty = http.newBuilder().callTimeout(patience).build();
    locates = new OkHttpTelegramClient(hasty, token.secret(), address.url());
    polls = new OkHttpTelegramClient(pollHttp, token.secret(), address.url());
  }

  /** Sends one request and waits for its end; never throws for anything a server does. */
  Answer<JsonNode> call(BotApiMethod<?> method) {
    var call = new RawCall(method.getMethod(), method);
    return send(sends, call, longest(0).plus(QUEUED)).join();
  }

  /** As {@link #call}, with a photo. */
  Answer<JsonNode> send(Uploads.Photo photo) {
    return upload(uploads(photo.size()).executeAsync(photo), photo);
  }

  /** As {@link #call}, with a file. */
  Answer<JsonNode> send(Uploads.Document document) {
    return upload(uploads(document.size()).executeAsync(document), document);
  }

  /** As {@link #call}, with a photo for a message that has one. */
  Answer<JsonNode> send(Uploads.Replacement replacement) {
    return upload(uploads(replacement.size()).executeAsync(replacement), replacement);
  }

  private OkHttpTelegramClient uploads(int bytes) {
    return new OkHttpTelegramClient(
        http.newBuilder().callTimeout(longest(bytes)).build(), token.secret(), address.url());
  }

  /** How long a request may be under way; an upload longer the more bytes it has. */
  private Duration longest(int bytes) {
    return patience.multipliedBy(2).plusSeconds(bytes / SLOWEST);
  }

  /** An answer is taken whole into memory, so it must have an end. */
  private static Response bounded(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    var body = requireNonNull(response.body(), "an answer to a request has a body");
    if (body.contentLength() > LONGEST_ANSWER || body.source().request(LONGEST_ANSWER + 1L)) {
      response.close();
      throw new IOException("the answer has more than " + LONGEST_ANSWER + " bytes");
    }
    return response;
  }

  private Answer<JsonNode> upload(CompletableFuture<?> sending, Uploads.KeepsAnswer request) {
    var answer = sending.thenApply(_ -> AnswerReader.read(request.answer()));
    return answered(answer, longest(request.size()).plus(QUEUED)).join();
  }

  /**
   * The answer, or that none came. The library promises no end: it tells of no Error that it met
   * while it took the answer, and a request in its queue has no limit of time.
   */
  static CompletableFuture<Answer<JsonNode>> answered(
      CompletableFuture<Answer<JsonNode>> answer, Duration atMost) {
    return answer
        .orTimeout(atMost.toNanos(), TimeUnit.NANOSECONDS)
        .exceptionally(AnswerReader::failed);
  }

  /**
   * Asks where a file can be downloaded, and waits for the answer as long as the patience lasts.
   */
  Answer<JsonNode> locate(FileId file) {
    var getFile = new GetFile(file.value());
    return send(locates, new RawCall(getFile.getMethod(), getFile), longest(0)).join();
  }

  /**
   * Downloads a file and waits for its end, as long as the patience lasts. It is taken as it comes:
   * no redirect is followed and nothing is unpacked.
   *
   * @param path as getFile tells it, checked before
   * @param most a file with more bytes is {@link Answer.Refused} with the code {@value #TOO_LARGE}
   */
  Answer<byte[]> download(String path, int most) {
    var url =
        new HttpUrl.Builder()
            .scheme(address.scheme())
            .host(address.host())
            .port(address.port())
            .addPathSegments("file/bot" + token.secret() + "/" + path)
            .build();
    var request = new Request.Builder().url(url).header("Accept-Encoding", "identity").build();
    try (Response response = downloads.newCall(request).execute()) {
      return response.code() == GOOD
          ? whole(requireNonNull(response.body(), "an answer to a request has a body"), most)
          : new Answer.Down<>("the download was answered with " + response.code());
    } catch (IOException e) {
      return AnswerReader.failed(e);
    }
  }

  private static Answer<byte[]> whole(ResponseBody body, int most) throws IOException {
    return body.contentLength() > most || body.source().request(most + 1L)
        ? new Answer.Refused<>(TOO_LARGE, "the file has more than " + most + " bytes")
        : new Answer.Good<>(body.bytes());
  }

  /** Begins a getUpdates with this body. */
  CompletableFuture<Answer<JsonNode>> poll(JsonNode body) {
    var call = new RawCall("getUpdates", body);
    return send(polls, call, held.plus(longest(0)).plus(patience));
  }

  /** Hangs up on the poll under way, if there is one. */
  void hangUp() {
    pollHttp.dispatcher().cancelAll();
  }

  /** Lets go of connections and threads; requests under way end as lost. */
  @Override
  public void close() {
    pollHttp.dispatcher().cancelAll();
    http.dispatcher().cancelAll();
    threads.shutdown();
    http.connectionPool().evictAll();
  }

  private static CompletableFuture<Answer<JsonNode>> send(
      OkHttpTelegramClient client, RawCall call, Duration atMost) {
    try {
      return answered(client.executeAsync(call).thenApply(AnswerReader::read), atMost);
    } catch (TelegramApiException e) {
      return CompletableFuture.completedFuture(AnswerReader.failed(e));
    }
  }

  private Dispatcher dispatcher() {
    var dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(REQUESTS_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(REQUESTS_AT_ONCE);
    return dispatcher;
  }
}
