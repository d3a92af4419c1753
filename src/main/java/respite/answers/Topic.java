package respite.answers;

/** What a question was about that the article does not answer. */
public enum Topic {
  /** Another medicine, by name or kind: what it does, or whether it is better. */
  OTHER_MEDICINES,
  /** An amount: mg, mg per kg, how many sprays. */
  DOSE,
  PREGNANCY,
  BREASTFEEDING,
  CHILDREN,
  /** Ketamine together with another medicine. */
  COMBINATION,
  /** Driving and machines. */
  DRIVING,
  ADDICTION,
  /** Getting used to it, so that the same amount does less. */
  TOLERANCE,
  BLADDER,
  /** What it costs and who pays. */
  PRICE,
  /** Clinics and sellers. */
  WHERE_TO_GET,
  ALCOHOL,
  /** Going back to work or school. */
  WORK,
  /** Treatment at home, lozenges and tablets. */
  AT_HOME_USE,
  /** Flying and travelling. */
  TRAVEL,
  /** An illness that may rule ketamine out, such as high blood pressure. */
  OTHER_ILLNESS,
  /** A kind of pain that the article does not name, such as migraine. */
  OTHER_PAIN,
  /** Serious or lasting harm: memory, liver, too much of it, death. */
  SERIOUS_HARM,
  /** How long it stays in the body, and drug tests. */
  DRUG_TEST,
  /** The day of the treatment: eating, clothes, company, music. */
  TREATMENT_DAY,
  /** Whether it is legal or approved. */
  LEGAL,
  /** How many sessions there are in all. */
  NUMBER_OF_SESSIONS,
  /** Rates of success in percent. */
  SUCCESS_RATE,
  /** Greetings, thanks, and questions about Respite itself. */
  SMALL_TALK,
  /** Nothing in the article fits, and nothing more can be said about why. */
  UNKNOWN
}
