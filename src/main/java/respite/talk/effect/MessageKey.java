package respite.talk.effect;

/**
 * Names one of Respite's messages before Telegram has given it a number, so that it can be changed
 * later. Unique within a person's chat while it matters; a later message may take over a key.
 */
public record MessageKey(String value) {}
