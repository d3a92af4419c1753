package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes are whole or nothing, and those who wait hear of them. */
class StateTest {
  @TempDir Path directory;

  @Test
  void aChangeThatThrowsChangesNothing() throws IOException {
    try (State state = State.open(directory)) {
      assertThatThrownBy(() ->
              state.change(batch -> {
                batch.put("a", Json.object());
                throw new UserError(400, "no");
              }))
          .isInstanceOf(UserError.class);
      assertThat(state.<Boolean>read(documents -> documents.get("a").isPresent())).isFalse();
    }
    try (State state = State.open(directory)) {
      assertThat(state.<Integer>read(documents -> documents.under("").size())).isZero();
    }
  }

  @Test
  void aBatchSeesItsOwnPutsAndRemovals() throws IOException {
    try (State state = State.open(directory)) {
      state.change(batch -> {
        batch.put("k/1", Json.object().put("n", 1));
        batch.put("k/2", Json.object().put("n", 2));
        return batch;
      });
      state.change(batch -> {
        batch.put("k/3", Json.object().put("n", 3));
        batch.remove("k/1");
        assertThat(batch.under("k/").stream().map(each -> each.path("n").asInt()))
            .containsExactly(2, 3);
        assertThat(batch.get("k/1")).isEmpty();
        assertThat(batch.next("n", 10)).isEqualTo(10);
        assertThat(batch.next("n", 10)).isEqualTo(11);
        assertThat(batch.peek("n", 10)).isEqualTo(12);
        return batch;
      });
    }
  }

  @Test
  void aCopyThatIsChangedChangesNothing() throws IOException {
    try (State state = State.open(directory)) {
      state.change(batch -> {
        batch.put("a", Json.object().put("n", 1));
        return batch;
      });
      state.read(documents -> documents.get("a").orElseThrow().put("n", 2));
      assertThat(
              state.<Integer>read(documents -> documents.get("a").orElseThrow().path("n").asInt()))
          .isEqualTo(1);
    }
  }

  @Test
  void waitingEndsWithTheChangeTheTimeOrTheEnd() throws Exception {
    State state = State.open(directory);
    long version = state.version();
    CompletableFuture<Boolean> changed = waiting(state, version);
    state.touch();
    assertThat(changed).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
    assertThat(state.await(() -> false, Duration.ofMillis(1))).isFalse();
    CompletableFuture<Boolean> ended = waiting(state, state.version());
    state.close();
    assertThat(ended).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(false);
  }

  @Test
  void aDirectoryHasOneUserAtATime() throws IOException {
    State state = State.open(directory);
    assertThatThrownBy(() -> State.open(directory))
        .isInstanceOf(DirectoryInUseException.class)
        .hasMessage("another sandbox is already running on the directory " + directory);
    state.close();
    State.open(directory).close();
  }

  private static CompletableFuture<Boolean> waiting(State state, long version) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return state.await(() -> state.version() != version, Duration.ofSeconds(60));
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    });
  }
}
