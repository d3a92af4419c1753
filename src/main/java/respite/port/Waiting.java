package respite.port;

import respite.talk.effect.Effect;

/** An effect that is committed and not yet known to be sent. */
public record Waiting(OutboxNumber number, Person person, Effect effect) {}
