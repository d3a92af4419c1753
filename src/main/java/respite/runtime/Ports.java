package respite.runtime;

import respite.port.Calendar;
import respite.port.Messenger;
import respite.port.Store;
import respite.port.Understands;

/** The outside, as the runtime needs it. */
public record Ports(
    Store store,
    Messenger messenger,
    Understands understands,
    Calendar calendar,
    Elapsed elapsed) {}
