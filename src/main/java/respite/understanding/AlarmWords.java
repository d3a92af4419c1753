package respite.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import respite.answers.Alarm;
import respite.answers.Concern;
import respite.answers.Tier;

/**
 * The alarm by word list: what says plainly that a life is in danger, what may mean it, and
 * harmless questions about dark things, told from sayings and denials. Needs nothing but its list,
 * so it works when everything else fails.
 */
final class AlarmWords {
  private static final Set<String> DENIALS =
      Words.set(
          """
          no not never dont didnt doesnt isnt arent wasnt wouldnt havent hasnt without nor
          neither if
          """);

  /** Runs that deny in themselves: "cant breathe", "dont want to live". */
  private static final Set<String> DENYING_STARTS =
      Words.set("no not never dont didnt doesnt isnt wont cant cannot couldnt aint");

  private static final Set<String> SUBJECTS = Words.set("i im ive he she hes shes");
  private static final int DENIAL_REACH = 3;
  private static final Set<String> PERSONS =
      Words.set(
          """
          i im ive id me my he hes she shes his her him husband wife partner mother mum
          mom father dad son daughter friend we someone somebody 911 999 112 ambulance
          """);

  private final Phrases harmless;
  private final Signs selfHarm;
  private final Signs emergency;

  private record Signs(Phrases anywhere, Phrases alone, Phrases perhaps, Phrases dark) {
    static Signs of(JsonNode node) {
      return new Signs(
          new Phrases(Resource.texts(node.path("anywhere"))),
          new Phrases(Resource.texts(node.path("alone"))),
          new Phrases(Resource.texts(node.path("perhaps"))),
          new Phrases(Resource.texts(node.path("dark"))));
    }
  }

  AlarmWords() {
    JsonNode lists = Resource.read("alarm.yaml");
    this.harmless = new Phrases(Resource.texts(lists.path("harmless")));
    this.selfHarm = Signs.of(lists.path("self-harm"));
    this.emergency = Signs.of(lists.path("emergency"));
  }

  /** Self-harm is looked for first, in the whole text, sentence ends or not. */
  Alarm of(String text) {
    List<Words> sentences = sentences(text);
    var all = new Words(text);
    if (sentences.stream().anyMatch(s -> says(selfHarm, s)) || says(selfHarm, all)) {
      return new Alarm.Raised(Tier.EXPLICIT, Concern.SELF_HARM);
    }
    if (sentences.stream().anyMatch(s -> !isGeneral(s) && says(emergency, s))) {
      return new Alarm.Raised(Tier.EXPLICIT, Concern.EMERGENCY);
    }
    return milder(sentences);
  }

  private Alarm milder(List<Words> sentences) {
    for (Words sentence : sentences) {
      List<String> left = harmless.blankedIn(sentence.list());
      boolean general = isGeneral(sentence);
      if (has(selfHarm.perhaps(), sentence, left)
          || (!general && has(selfHarm.dark(), sentence, left))) {
        return new Alarm.Raised(Tier.PROBABLE, Concern.SELF_HARM);
      }
      if (!general && has(emergency.perhaps(), sentence, left)) {
        return new Alarm.Raised(Tier.PROBABLE, Concern.EMERGENCY);
      }
    }
    for (Words sentence : sentences) {
      if (Asking.isAsked(sentence)) {
        List<String> left = harmless.blankedIn(sentence.list());
        if (selfHarm.dark().areIn(left)) {
          return new Alarm.Raised(Tier.SENSITIVE, Concern.SELF_HARM);
        }
        if (emergency.dark().areIn(left)) {
          return new Alarm.Raised(Tier.SENSITIVE, Concern.EMERGENCY);
        }
      }
    }
    return new Alarm.None();
  }

  private static List<Words> sentences(String text) {
    return Sentences.pieces(text).stream().map(Words::new).toList();
  }

  private boolean says(Signs signs, Words words) {
    List<String> left = harmless.blankedIn(words.list());
    return signs.alone().are(left) || has(signs.anywhere(), words, left);
  }

  private static boolean has(Phrases phrases, Words words, List<String> left) {
    return phrases.in(left).stream().anyMatch(hit -> !isDenied(words, left, hit.from()));
  }

  private static boolean isDenied(Words words, List<String> left, int from) {
    if (DENYING_STARTS.contains(left.get(from))) {
      return false;
    }
    int last = Math.max(0, from - DENIAL_REACH);
    for (int i = from; i > last && !words.followsStop(i); i--) {
      String before = left.get(i - 1);
      if (SUBJECTS.contains(before)) {
        // "I don't care, I want to die" denies something else; "what if I die" still supposes.
        return i > 1 && left.get(i - 2).equals("if");
      }
      if (DENIALS.contains(before)) {
        return true;
      }
    }
    return false;
  }

  /** A question about ketamine or about people in general, with nobody in it to be in danger. */
  private static boolean isGeneral(Words words) {
    return Asking.isAsked(words) && words.list().stream().noneMatch(PERSONS::contains);
  }
}
