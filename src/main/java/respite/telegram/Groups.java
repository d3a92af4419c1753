package respite.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import respite.port.Elapsed;
import respite.port.Messenger;
import respite.port.Messenger.Outcome;
import respite.talk.effect.AlwaysLine;
import respite.wording.Wording;

/** Leaves groups and channels, with one line each. */
final class Groups {
  private static final Logger LOG = LoggerFactory.getLogger(Groups.class);

  /** A batch may hold many messages of one group: they are turned away once. */
  private static final Duration ONCE_IN = Duration.ofMinutes(1);

  private final BotApi api;
  private final Wording wording;
  private final BotIdentity bot;
  private final Elapsed elapsed;
  private final Map<Long, Long> turnedAway = new ConcurrentHashMap<>();

  Groups(BotApi api, Wording wording, BotIdentity bot, Elapsed elapsed) {
    this.api = api;
    this.wording = wording;
    this.bot = bot;
    this.elapsed = elapsed;
  }

  /**
   * Says where a journal has its place, with a link, and leaves; tried once a minute, and again
   * when Telegram asked for a pause meanwhile.
   */
  Outcome turnAway(long chat) {
    long now = elapsed.nanos();
    turnedAway.values().removeIf(then -> now - then > ONCE_IN.toNanos());
    if (turnedAway.putIfAbsent(chat, now) != null) {
      return new Outcome.Delivered(Messenger.NO_MESSAGE);
    }
    var line =
        SendMessage.builder()
            .chatId(chat)
            .text(wording.of(new AlwaysLine.PrivateOnly()).html() + "\n" + bot.link())
            .parseMode("HTML")
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
            .build();
    Outcome said = Outcomes.ofSending(api.call(line));
    if (said instanceof Outcome.TooMany) {
      turnedAway.remove(chat);
      return said;
    }
    Outcome left = Outcomes.ofDoing(api.call(LeaveChat.builder().chatId(chat).build()));
    if (left instanceof Outcome.TooMany) {
      turnedAway.remove(chat);
    }
    LOG.info(
        "Turned a group away (told: {}, left: {})",
        said instanceof Outcome.Delivered,
        left instanceof Outcome.Delivered);
    return left;
  }
}
