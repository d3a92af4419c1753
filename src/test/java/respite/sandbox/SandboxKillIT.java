package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sandbox that is killed while people speak has everything it acknowledged. */
class SandboxKillIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  @TempDir Path directory;
  private final List<SandboxProcess> started = new ArrayList<>();

  @AfterEach
  void killAll() throws InterruptedException {
    for (SandboxProcess sandbox : started) {
      sandbox.kill();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whatWasAcknowledgedBeforeAKillIsThereOnceAfterIt(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> acknowledged = new CopyOnWriteArrayList<>();
    List<Long> numbers = new CopyOnWriteArrayList<>();
    for (int run = 0; run < 2; run++) {
      SandboxProcess sandbox = start();
      Http http = new Http(URI.create("http://127.0.0.1:" + sandbox.port() + "/"));
      String name = "run " + run;
      CompletableFuture<Void> speaker =
          CompletableFuture.runAsync(() -> speak(http, name, acknowledged, numbers));
      int enough = acknowledged.size() + 20 + random.nextInt(80);
      Awaitility.await().atMost(PATIENCE).until(() -> acknowledged.size() >= enough);
      sandbox.kill();
      assertThat(speaker).succeedsWithin(PATIENCE);
    }
    SandboxProcess sandbox = start();
    Http http = new Http(URI.create("http://127.0.0.1:" + sandbox.port() + "/"));
    List<String> texts = values(http.chat().path("messages"), "/text");
    List<String> updates = values(http.get("updates"), "/message/text");
    List<String> ids = values(http.get("updates"), "/update_id");
    sandbox.kill();

    assertThat(texts).containsAll(acknowledged).doesNotHaveDuplicates();
    assertThat(updates).as("every message still waits for the bot").isEqualTo(texts);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
    assertThat(texts.size() - acknowledged.size())
        .as("at most one a kill unheard of")
        .isBetween(0, 2);
  }

  private SandboxProcess start() throws IOException {
    SandboxProcess sandbox = SandboxProcess.start(directory);
    started.add(sandbox);
    return sandbox;
  }

  /** Speaks until the sandbox is gone. */
  private static void speak(Http http, String name, List<String> acknowledged, List<Long> numbers) {
    try {
      for (int i = 0; ; i++) {
        String text = name + ", message " + i;
        JsonNode answer = http.say(text);
        acknowledged.add(text);
        numbers.add(answer.path("updateId").asLong());
      }
    } catch (UncheckedIOException killed) {
      assertThat(acknowledged).isNotEmpty();
    }
  }

  private static List<String> values(JsonNode list, String path) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.at(path).asText())
        .toList();
  }
}
