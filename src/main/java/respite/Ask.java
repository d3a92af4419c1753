package respite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import respite.answers.Alarm;
import respite.answers.AnswerId;
import respite.answers.Part;
import respite.answers.Tier;
import respite.answers.Understanding;
import respite.journal.Change;
import respite.journal.Journal;
import respite.talk.Event;
import respite.talk.Talk;
import respite.talk.Turn;
import respite.talk.effect.Effect;
import respite.talk.effect.Line;
import respite.talk.session.Session;
import respite.wording.Wording;

/**
 * What the bot makes of one message from somebody who has agreed and has an empty journal, as one
 * JSON object; every message by itself.
 */
final class Ask {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Journal AGREED =
      Journal.EMPTY.with(
          List.of(new Change.Consented(Talk.CONSENT, NOW), new Change.ZoneChosen(ZoneOffset.UTC)));

  private final Knowledge knowledge;
  private final Talk talk;
  private final Wording words;

  Ask(Knowledge knowledge, Wording words) {
    this.knowledge = knowledge;
    this.talk = new Talk(knowledge.article());
    this.words = words;
  }

  /** The object in one line. */
  String answer(String text) {
    Understanding understood = knowledge.understands().of(text);
    Turn turn = talk.turn(Session.NEW, AGREED, new Event.Said(text, understood, 1), NOW);
    var object = new LinkedHashMap<String, Object>();
    object.put("text", text);
    Optional<Tier> tier = tier(understood.alarm());
    boolean stopped = tier.filter(t -> t != Tier.SENSITIVE).isPresent();
    List<Part> parts = stopped ? List.of() : understood.parts();
    Map<String, Object> first =
        part(parts.isEmpty() ? Optional.empty() : Optional.of(parts.getFirst()));
    object.putAll(first);
    object.put("parts", several(parts));
    tier.ifPresent(t -> {
      object.put("kind", stopped ? "crisis" : "sensitive");
      object.put("tier", t.name().toLowerCase(Locale.ROOT));
    });
    object.put(
        "score", understood.certainty().isPresent() ? understood.certainty().getAsDouble() : null);
    object.put("reply", reply(turn));
    return json(object);
  }

  /** All parts of a message that has more than one, the first included. */
  private List<Map<String, Object>> several(List<Part> parts) {
    return parts.size() < 2
        ? List.of()
        : parts.stream().map(part -> part(Optional.of(part))).toList();
  }

  private static Optional<Tier> tier(Alarm alarm) {
    return alarm instanceof Alarm.Raised(var tier, var _) ? Optional.of(tier) : Optional.empty();
  }

  private String reply(Turn turn) {
    return turn.effects().stream()
        .flatMap(effect ->
            switch (effect) {
              case Effect.Say say -> Stream.of(say.line());
              case Effect.Edit edit -> Stream.of(edit.line());
              case Effect.Leave leave -> Stream.of(leave.receipt());
              case Effect.Chart _, Effect.File _ -> Stream.<Line>empty();
            })
        .map(line -> words.of(line).plain())
        .collect(Collectors.joining("\n\n"));
  }

  /** A part by itself; no part is a refusal without a topic. */
  private Map<String, Object> part(Optional<Part> part) {
    var object = new LinkedHashMap<String, Object>();
    object.put("kind", part.map(Ask::kind).orElse("refusal"));
    object.put("tier", null);
    object.put("entry", null);
    object.put("facts", List.of());
    object.put("parts", List.of());
    object.put("choices", List.of());
    object.put("topic", null);
    part.ifPresent(p -> {
      switch (p) {
        case Part.Note _ -> {}
        case Part.Answer(var id, _) -> object.putAll(entry(id));
        case Part.Choice(var ids) -> object.put("choices", ids.stream().map(this::entry).toList());
        case Part.Refusal(var topic) -> object.put("topic", topic.name().toLowerCase(Locale.ROOT));
      }
    });
    return object;
  }

  private static String kind(Part part) {
    return switch (part) {
      case Part.Note _ -> "note";
      case Part.Answer _ -> "answer";
      case Part.Choice _ -> "choice";
      case Part.Refusal _ -> "refusal";
    };
  }

  private Map<String, Object> entry(AnswerId id) {
    var object = new LinkedHashMap<String, Object>();
    object.put("entry", id.value());
    object.put(
        "facts",
        knowledge.article().entry(id).stream()
            .flatMap(entry -> entry.facts().stream())
            .map(Object::toString)
            .toList());
    return object;
  }

  private static String json(Map<String, Object> object) {
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer has no JSON", e);
    }
  }
}
