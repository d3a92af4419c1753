package respite.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * People who do things side by side, as many as they are let, until it is closed, which tells what
 * failed. So what a bot is owed does not grow with the time that a slow machine takes to start it.
 */
final class Load implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch enough = new CountDownLatch(1);
  private final Semaphore deeds = new Semaphore(0, true);
  private final List<Future<?>> busy = new ArrayList<>();

  /** Whoever is next waits a moment, up to the longest, before each thing they do. */
  Load(List<Patient> patients, Duration longestPause) {
    for (Patient patient : patients) {
      busy.add(
          threads.submit(() -> {
            deeds.acquire();
            while (!enough.await(patient.pause(longestPause).toMillis(), TimeUnit.MILLISECONDS)) {
              patient.act();
              deeds.acquire();
            }
            return patient;
          }));
    }
  }

  /** Lets each of them, on average, do one thing more. */
  void letAllAct() {
    deeds.release(busy.size());
  }

  @Override
  public void close() {
    enough.countDown();
    letAllAct();
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
