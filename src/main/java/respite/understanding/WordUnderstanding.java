package respite.understanding;

import java.util.List;
import java.util.Optional;
import respite.answers.Alarm;
import respite.answers.Article;
import respite.answers.Part;
import respite.answers.Tier;
import respite.answers.Understanding;
import respite.port.Understands;

/**
 * Understands a text by its words: the alarm list first, then sentence by sentence notes, topics on
 * which the article is silent, and the entries. Made once per article; safe for many threads.
 */
public final class WordUnderstanding implements Understands {
  private final AlarmWords alarm = new AlarmWords();
  private final Languages languages = new Languages();
  private final TopicWords topics = new TopicWords();
  private final Matcher matcher;

  public WordUnderstanding(Article article) {
    this.matcher = new WordMatcher(article);
  }

  @Override
  public Understanding of(String text) {
    Optional<String> language = languages.of(text);
    return switch (alarm.of(text)) {
      case Alarm.Raised raised when raised.tier() == Tier.EXPLICIT ->
          new Understanding(raised, List.of(), language);
      case Alarm raised ->
          languages
              .ofAlarm(text)
              .map(spoken ->
                  new Understanding(languages.alarm(text), List.of(), Optional.of(spoken)))
              .orElseGet(() -> new Understanding(raised, parts(text, language), language));
    };
  }

  /** Of another language only a score is read. */
  private List<Part> parts(String text, Optional<String> language) {
    if (language.isPresent()) {
      return NoteSigns.areIn(new Words(text)) ? List.of(new Part.Note(text.strip())) : List.of();
    }
    var reading = new Reading(text, this::answer);
    for (Sentence sentence : Sentences.of(text)) {
      if (sentence.asked()) {
        reading.ask(sentence);
      } else if (isNote(sentence.text())) {
        reading.note(sentence);
      } else {
        reading.say(sentence);
      }
    }
    return reading.parts();
  }

  private boolean isNote(String sentence) {
    return NoteSigns.areIn(new Words(sentence)) || Verdict.isNote(matcher.of(sentence));
  }

  private Part answer(String question) {
    return topics
        .of(question)
        .<Part>map(Part.Refusal::new)
        .orElseGet(() -> Verdict.of(matcher.of(question)));
  }
}
