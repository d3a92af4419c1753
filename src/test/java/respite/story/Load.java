package respite.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** People who go on doing things side by side until it is closed, which tells what failed. */
final class Load implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch enough = new CountDownLatch(1);
  private final List<Future<?>> busy = new ArrayList<>();

  /** Each does one thing, then pauses. */
  Load(List<Patient> patients, Duration pause) {
    for (Patient patient : patients) {
      busy.add(
          threads.submit(() -> {
            do {
              patient.act();
            } while (!enough.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            return patient;
          }));
    }
  }

  @Override
  public void close() {
    enough.countDown();
    try {
      for (Future<?> each : busy) {
        var _ = each.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError("somebody could not go on", e);
    } finally {
      threads.close();
    }
  }
}
