package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static respite.runtime.World.ANN;
import static respite.runtime.World.BEN;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import respite.port.Elapsed;
import respite.port.Person;
import respite.talk.Contents;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.FileFault;
import respite.telegram.BotApi;
import respite.telegram.LongPoll;
import respite.telegram.Token;
import respite.telegram.UpdateReader;

/**
 * Telegram hands out the next hundred updates after the last confirmed one, whoever they are from:
 * nobody may fill that window and keep it full.
 */
class WindowTest {
  private static final int FILES = 300;

  private final World world = new World().started();
  private WindowedTelegram telegram;
  private BotApi api;
  private LongPoll poll;

  @BeforeEach
  void begin() throws IOException {
    telegram = new WindowedTelegram();
    api = new BotApi(telegram.address(), new Token("123456:made-up"), Duration.ofSeconds(10));
    poll =
        new LongPoll(
            api, new UpdateReader(world.calendar), world.engine.intake(), Elapsed.system());
  }

  @AfterEach
  void end() {
    poll.stop(Duration.ofSeconds(5));
    api.close();
    telegram.close();
    world.close();
  }

  @Test
  void hundredsOfFilesOfOnePersonHoldUpNobodyElse() {
    var opened = new AtomicInteger();
    world.opener =
        (_, _) -> {
          opened.incrementAndGet();
          world.elapsed.pass(Duration.ofSeconds(2));
          return new Contents.Faulty(List.of(new FileFault.NoJournal()));
        };
    for (int i = 0; i < FILES; i++) {
      telegram.wrote(ANN, "\"document\":{\"file_id\":\"made-up\",\"file_unique_id\":\"a\"}");
    }
    telegram.wrote(BEN, "\"text\":\"hello\"");
    var _ = CompletableFuture.supplyAsync(poll::run);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          world.elapsed.pass(Duration.ofMillis(10));
          return !world.messenger.texts(BEN).isEmpty();
        });
    assertThat(world.elapsed.time()).isLessThan(Duration.ofSeconds(30));
    assertThat(opened).hasValueLessThan(10);
    await().until(telegram::isAllConfirmed);
    assertThat(answersTo(ANN)).isEqualTo(FILES);
  }

  /** Every file has its answer, the unopened ones a calm line. */
  private int answersTo(Person person) {
    world.elapsed.passUntil(
        Duration.ofSeconds(1), () -> world.messenger.texts(person).size() >= FILES);
    var heard = world.messenger.texts(person);
    assertThat(heard).containsOnly("opened Faulty", new AlwaysLine.CouldNot().toString());
    return heard.size();
  }
}
