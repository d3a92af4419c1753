package respite.runtime;

import respite.port.Calendar;
import respite.port.Elapsed;
import respite.port.Files;
import respite.port.Messenger;
import respite.port.Pictures;
import respite.port.SentFiles;
import respite.port.Store;
import respite.port.Understands;

/** The outside, as the runtime needs it. */
public record Ports(
    Store store,
    Messenger messenger,
    Understands understands,
    Pictures pictures,
    Files files,
    SentFiles sentFiles,
    Calendar calendar,
    Elapsed elapsed) {
  /** The same outside with another store. */
  Ports with(Store other) {
    return new Ports(other, messenger, understands, pictures, files, sentFiles, calendar, elapsed);
  }
}
