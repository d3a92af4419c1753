package respite.understanding;

import java.util.List;
import respite.answers.Alarm;
import respite.answers.Article;
import respite.answers.Part;
import respite.answers.Understanding;
import respite.port.Understands;

/**
 * Understands a text by its words: the alarm list first, then sentence by sentence notes, topics on
 * which the article is silent, and the entries. Made once per article; safe for many threads.
 */
public final class WordUnderstanding implements Understands {
  private final AlarmWords alarm = new AlarmWords();
  private final TopicWords topics = new TopicWords();
  private final Matcher matcher;

  public WordUnderstanding(Article article) {
    this.matcher = new Matcher(article);
  }

  @Override
  public Understanding of(String text) {
    return switch (alarm.of(text)) {
      case Alarm.Raised raised -> new Understanding(raised, List.of());
      case Alarm.None none -> new Understanding(none, parts(text));
    };
  }

  private List<Part> parts(String text) {
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
