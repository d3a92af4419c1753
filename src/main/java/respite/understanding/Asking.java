package respite.understanding;

import java.util.Map;
import java.util.Set;

/** Where a question begins, by the words that begin questions in English. */
final class Asking {
  private static final Set<String> FILLERS =
      Words.set("so and but hi hey hello ok okay well also um please");
  private static final Set<String> FIRST =
      Words.set(
          """
          why y where which who how does may any wat wats hw shall must explain tell whose
          """);
  private static final Set<String> FIRST_UNLESS_DONE = Words.set("could would should did");

  /** "Could hardly walk", "did the garden" tell what was done or not, and do not ask. */
  private static final Set<String> DONE =
      Words.set(
          """
          not hardly barely almost nearly never still just only even rather really be have do
          use get go walk sleep eat sit stand hold lift move feel cook manage drive murder kill
          """);

  private static final Set<String> DONE_THINGS =
      Words.set(
          """
          the a an some my our too nothing everything laundry housework dishes groceries chores
          """);

  private static final Set<String> FIRST_WITH_MORE = Words.set("will can is are do");
  private static final Set<String> PERSON = Words.set("i you it people anyone we they");
  private static final Set<String> FIRST_WITH_PERSON = Words.set("have has was am cant");
  private static final Set<String> FIRST_WITH_QUESTION = Words.set("on for at since until");
  private static final Set<String> QUESTION = Words.set("what which how");

  private static final Set<String> UNLESS_TELLING = Words.set("what when");

  /** "When I woke up", "what a night" tell and do not ask. */
  private static final Set<String> TELLING = Words.set("a an i im it my we he she");

  private static final Map<String, Set<String>> ANYWHERE =
      Map.ofEntries(
          Map.entry("can", Words.set("i it you they we there that")),
          Map.entry("could", Words.set("i it that")),
          Map.entry("do", Words.set("i you they people")),
          Map.entry("does", Words.set("it ketamine that ket my the this")),
          Map.entry("is", Words.set("it there that this ketamine ket")),
          Map.entry("are", Words.set("there they you")),
          Map.entry("am", Words.set("i")),
          Map.entry("will", Words.set("i it they ketamine relief one that")),
          Map.entry("would", Words.set("i it you ketamine")),
          Map.entry("should", Words.set("i it we")),
          Map.entry("may", Words.set("i")),
          Map.entry("what", Words.set("is are do does about can happens if else")),
          Map.entry(
              "how",
              Words.set(
                  """
                  long lng often many much soon quick quickly fast do does can is frequently come
                  will likely
                  """)),
          Map.entry("which", Words.set("is are one lasts has do")),
          Map.entry("why", Words.set("do does is did am are")),
          Map.entry("when", Words.set("does do will can is should")));
  private static final Set<String> ALWAYS = Words.set("whats hows whys isnt doesnt wouldnt");

  private Asking() {}

  /** Whether the words ask something, with or without a question mark. */
  static boolean isAsked(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (opens(words, i)) {
        return true;
      }
    }
    return begins(words, 0);
  }

  /** Whether a sentence that begins at that word is a question by its first words. */
  static boolean begins(Words words, int at) {
    int first = at;
    while (FILLERS.contains(words.at(first))) {
      first++;
    }
    return opens(words, first) || opensSentence(words.at(first), words.at(first + 1));
  }

  private static boolean opensSentence(String word, String next) {
    return FIRST.contains(word)
        || (FIRST_UNLESS_DONE.contains(word) && !tellsWhatWasDone(word, next))
        || (FIRST_WITH_MORE.contains(word) && !next.isEmpty())
        || (UNLESS_TELLING.contains(word) && !next.isEmpty() && !TELLING.contains(next))
        || (FIRST_WITH_PERSON.contains(word) && PERSON.contains(next))
        || (FIRST_WITH_QUESTION.contains(word) && QUESTION.contains(next));
  }

  private static boolean tellsWhatWasDone(String word, String next) {
    return DONE.contains(next) || (word.equals("did") && DONE_THINGS.contains(next));
  }

  /** Whether a question begins at that word, wherever it stands in a sentence. */
  static boolean opens(Words words, int at) {
    String word = words.at(at);
    String next = words.at(at + 1);
    return (ALWAYS.contains(word) && !next.isEmpty())
        || ANYWHERE.getOrDefault(word, Set.of()).contains(next);
  }
}
