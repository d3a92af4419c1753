package respite.wording;

/**
 * What is said around the numbers, in one language; {emergency} and {listen} stand for them.
 *
 * @param anywhere the emergency number, in words, for whoever is in no country of the list
 * @param selfHarm how help begins when a text speaks of suicide or of hurting oneself
 * @param body how help begins when the body is in danger
 * @param ifMeant how it begins when the text may have meant something else
 * @param call whom to call, in danger from oneself
 * @param callForBody whom to call when the body is in danger
 * @param talk who listens
 * @param notKept that the text is gone
 * @param waits that the text waits for a tap
 * @param answersInEnglish that questions are answered in English for now
 */
record HelpWords(
    String anywhere,
    String selfHarm,
    String body,
    String ifMeant,
    String call,
    String callForBody,
    String talk,
    String notKept,
    String waits,
    String answersInEnglish) {}
