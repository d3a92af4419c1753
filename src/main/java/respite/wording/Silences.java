package respite.wording;

import respite.answers.Topic;

/** What is said, in English, where the article is silent: the topic by name, and where to ask. */
final class Silences {
  private static final String CLINIC = " Please ask your clinic.";
  private static final String PHARMACIST = " Please ask your clinic or pharmacist.";

  private Silences() {}

  static String words(Topic topic) {
    return switch (topic) {
      case OTHER_MEDICINES -> silent("other medicines") + PHARMACIST;
      case DOSE -> silent("amounts or doses") + PHARMACIST;
      case PREGNANCY -> silent("pregnancy") + CLINIC;
      case BREASTFEEDING -> silent("breastfeeding") + CLINIC;
      case CHILDREN -> silent("children") + CLINIC;
      case COMBINATION -> silent("combining ketamine with other medicines") + PHARMACIST;
      case DRIVING -> silent("driving or using machines afterwards") + CLINIC;
      case ADDICTION -> silent("addiction or dependence") + CLINIC;
      case TOLERANCE -> silent("getting used to it") + CLINIC;
      case BLADDER -> silent("the bladder") + CLINIC;
      case PRICE -> silent("what it costs or who pays") + CLINIC;
      case WHERE_TO_GET -> silent("where to get treatment") + " Please ask your doctor.";
      case ALCOHOL -> silent("alcohol") + PHARMACIST;
      case WORK -> silent("going back to work or school") + CLINIC;
      case AT_HOME_USE -> silent("treatment at home") + CLINIC;
      case TRAVEL -> silent("travelling") + CLINIC;
      case OTHER_ILLNESS -> silent("other illnesses beside the pain") + CLINIC;
      case OTHER_PAIN -> silent("that kind of pain") + CLINIC;
      case SERIOUS_HARM -> silent("serious or lasting harm") + CLINIC;
      case DRUG_TEST -> silent("how long it stays in the body, or drug tests") + CLINIC;
      case TREATMENT_DAY -> silent("what to do on the day of the treatment") + CLINIC;
      case LEGAL -> silent("law or approval") + PHARMACIST;
      case NUMBER_OF_SESSIONS -> silent("how many sessions there are in all") + CLINIC;
      case SUCCESS_RATE -> silent("how many people it works for, in figures") + CLINIC;
      case SMALL_TALK ->
          "I'm here. Type a score from 0 to 10, or ask how long relief lasts. /help has the rest.";
      case UNKNOWN ->
          "I don't have an answer to that. I know one article about ketamine and pain; try asking"
              + " it another way, or ask your clinic. To note a score, type a number from 0 to 10.";
    };
  }

  private static String silent(String topic) {
    return "The article says nothing about " + topic + ".";
  }
}
