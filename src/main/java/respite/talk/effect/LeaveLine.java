package respite.talk.effect;

/** What is said about erasing everything. */
public sealed interface LeaveLine extends Line {
  /**
   * How much is kept of a person.
   *
   * @param scores ratings of days and moments
   * @param notes remarks without a rating
   * @param extras told beside the scores
   * @param treatments given or planned
   * @param answers about side effects and courses
   */
  record Counts(int scores, int notes, int extras, int treatments, int answers) {}

  /** This is what goes; a typed word erases it. */
  record WhatGoes(Counts counts) implements LeaveLine {}

  /** That was not the word; nothing is erased. */
  record NotTheWord() implements LeaveLine {}

  /** Everything stays. */
  record Stays() implements LeaveLine {}

  /** Nothing is kept of the person. */
  record NothingKept() implements LeaveLine {}

  /** Everything is erased. */
  record Erased(Counts counts) implements LeaveLine {}
}
