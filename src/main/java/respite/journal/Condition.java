package respite.journal;

/** What a person is treated for, among the conditions the article tells apart. */
public enum Condition {
  CRPS,
  NERVE_PAIN,
  FIBROMYALGIA,
  ACUTE_PAIN,
  DEPRESSION,
  OTHER
}
