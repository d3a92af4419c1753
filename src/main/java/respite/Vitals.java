package respite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import respite.runtime.Health;
import respite.store.StoreHealth;
import respite.telegram.PollFigures;

/**
 * All that is known of how a running bot is doing. Counts and ages, nothing of a person.
 *
 * @param overlong turns and readings that were given up and still go on
 */
record Vitals(
    Health runtime, int overlong, PollFigures poll, StoreHealth store, UpkeepFigures upkeep) {
  private static final Duration SILENT_TOO_LONG = Duration.ofMinutes(3);
  private static final Duration UNSENT_TOO_LONG = Duration.ofMinutes(15);
  private static final Duration UNDER_WAY_TOO_LONG = Duration.ofMinutes(2);
  private static final Duration UNDONE_TOO_LONG = Duration.ofDays(5);

  /** Why it is not well, a sentence each; empty when it is. */
  List<String> troubles() {
    var troubles = new ArrayList<String>();
    boolean isHeard = poll.age().compareTo(SILENT_TOO_LONG) < 0;
    if (!isHeard) {
      troubles.add("Telegram was not heard of for more than 3 minutes.");
    }
    if (isHeard && runtime.outbox().age().compareTo(UNSENT_TOO_LONG) > 0) {
      troubles.add("A message has waited for more than 15 minutes, though Telegram is heard of.");
    }
    if (poll.oldestUnderWay().compareTo(UNDER_WAY_TOO_LONG) > 0) {
      troubles.add("An update has been under way for more than 2 minutes.");
    }
    if (overlong > 0) {
      troubles.add(
          "A turn has come to no end: it was given up and takes up a processor until the next start.");
    }
    if (!runtime.reminders().alive()) {
      troubles.add("The reminder clock does not run.");
    }
    if (!store.alive()) {
      troubles.add("The log cannot be written.");
    } else if (!store.room()) {
      troubles.add("The disk is nearly full: nothing more is kept.");
    }
    if (upkeep.sinceCompacted().compareTo(UNDONE_TOO_LONG) > 0) {
      troubles.add(
          "The log was not compacted for more than 5 days"
              + (upkeep.noRoom() ? ": the disk has no room for it." : "."));
    }
    if (upkeep.sincePurged().compareTo(UNDONE_TOO_LONG) > 0) {
      troubles.add("Erased keys were not taken out of the copies of keys for more than 5 days.");
    }
    return troubles;
  }

  /** Every figure by its name, in the order of the page. */
  Map<String, Object> figures() {
    var values = new LinkedHashMap<String, Object>();
    values.put("pollAgeSeconds", poll.age().toSeconds());
    values.put("polls", poll.polls());
    values.put("pollFailures", poll.failures());
    values.put("updates", poll.updates());
    values.put("updatesUnderWay", poll.underWay());
    values.put("oldestUnderWaySeconds", poll.oldestUnderWay().toSeconds());
    values.put("updatesIgnored", poll.ignored());
    values.put("updatesSetAside", poll.setAside());
    values.put("outboxSize", runtime.outbox().size());
    values.put("outboxAgeSeconds", runtime.outbox().age().toSeconds());
    values.put("outboxPauseSeconds", runtime.outbox().pause().toSeconds());
    values.put("peopleBusy", runtime.busy());
    values.put("overlong", overlong);
    values.put("reminderClockAlive", runtime.reminders().alive());
    values.put("remindersHeldBack", runtime.reminders().heldBack());
    values.put("logAlive", store.alive());
    values.put("diskHasRoom", store.room());
    values.put("framesWritten", store.counts().records());
    values.put("syncs", store.counts().syncs());
    values.put("cutTails", store.cutTails().count());
    values.put("cutTailBytes", store.cutTails().bytes());
    values.put("compactionAgeSeconds", upkeep.sinceCompacted().toSeconds());
    values.put("compactionHadRoom", !upkeep.noRoom());
    values.put("keyPurgeAgeSeconds", upkeep.sincePurged().toSeconds());
    var counts = runtime.counts();
    values.put("turns", counts.turns());
    values.put("thrownTurns", counts.thrownTurns());
    values.put("repeats", counts.repeats());
    values.put("ignoredByKind", new TreeMap<>(counts.ignored()));
    values.put("unansweredByTopic", new TreeMap<>(counts.unanswered()));
    values.put("unread", counts.unread());
    values.put("unfetched", counts.unfetched());
    values.put("turnedAway", counts.turnedAway());
    values.put("noRoom", counts.noRoom());
    values.put("reminders", counts.reminders());
    values.put("sent", counts.sent());
    values.put("givenUp", counts.givenUp());
    values.put("faults", counts.faults());
    return values;
  }
}
