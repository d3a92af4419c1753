package respite.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import respite.journal.Change;
import respite.journal.CheckIn;
import respite.journal.Condition;
import respite.journal.CourseMark;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Extra;
import respite.journal.Grade;
import respite.journal.Journal;
import respite.journal.PainScore;
import respite.journal.Pause;
import respite.journal.Preferences;
import respite.journal.Quality;
import respite.journal.Rating;
import respite.journal.Route;
import respite.journal.Scope;
import respite.journal.Share;
import respite.journal.SideEffect;
import respite.journal.Site;
import respite.journal.Treatment;
import respite.journal.Verdict;

/** Made-up journals with everything in them, the same for the same seed. */
final class RandomJournal {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = Instant.parse("2026-11-24T18:00:00.123456Z");
  private static final List<String> WORDS =
      List.of(
          "",
          "bad night",
          "=SUM(A1:A9)",
          "+49 30",
          "-2 better",
          "@home",
          "\tindented",
          "a \"quote\", a comma; a semicolon",
          "two\nlines\r\nor three",
          "שלום 7",
          "شديد",
          "痛み",
          "दर्द",
          "🙂🦴",
          "<script>alert(1)</script>",
          "zero\u0000and bell\u0007",
          "  spaces around  ",
          "x".repeat(4096));

  private final RandomGenerator random;
  private Journal journal = Journal.EMPTY;
  private Instant at = Instant.parse("2025-12-01T20:00:00Z");

  private RandomJournal(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static Journal of(long seed, int steps) {
    var made = new RandomJournal(seed);
    made.choices();
    for (int i = 0; i < steps; i++) {
      made.step();
    }
    return made.journal;
  }

  private void choices() {
    apply(new Change.Consented(1, at));
    apply(new Change.ZoneChosen(ZoneId.of(any("Europe/Berlin", "Asia/Kathmandu", "UTC"))));
    if (random.nextBoolean()) {
      apply(
          new Change.Preferred(
              new Preferences(
                  new Preferences.Reminders(
                      random.nextBoolean(),
                      LocalTime.of(19, 30),
                      random.nextBoolean(),
                      random.nextBoolean(),
                      random.nextBoolean()),
                  LocalTime.of(random.nextInt(12), 0),
                  some(Extra.values()),
                  maybe(new Pause(any(Pause.Reason.values()), maybe(TODAY))),
                  maybe(any(Condition.values())),
                  maybe(new PainScore(random.nextInt(11))))));
    }
    if (random.nextBoolean()) {
      apply(new Change.Reported(TODAY.minusDays(20), at));
    }
  }

  private void step() {
    at = at.plus(Duration.ofSeconds(random.nextLong(200_000), random.nextInt(1000) * 1_000_000L));
    at = at.isAfter(NOW) ? NOW : at;
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> pain();
      case 3 -> record(new Entry.Remark(id(), day(), at, message(), words()));
      case 4 -> record(new Entry.Treated(id(), day(), at, message(), treatment()));
      case 5 -> told();
      case 6 -> checked();
      case 7 -> judged();
      case 8 -> onePain().ifPresent(p -> apply(new Change.Corrected(p.id(), rating(), at)));
      case 9 -> onePain().ifPresent(p -> apply(new Change.Noted(p.id(), words())));
      case 10 -> revise();
      default -> oneOf(journal.entries()).ifPresent(e -> apply(new Change.Removed(e.id())));
    }
  }

  private void pain() {
    var scope = journal.dayRating(day()).isEmpty() ? any(Scope.values()) : Scope.MOMENT;
    record(new Entry.Pain(id(), day(), at, message(), scope, rating(), words(), List.of()));
  }

  private void told() {
    var detail = detail();
    if (journal.told(day(), detail.extra()).isEmpty()) {
      record(new Entry.Told(id(), day(), at, message(), detail));
    }
  }

  private void checked() {
    var when = any(CheckIn.values());
    oneOf(journal.treatments())
        .filter(treatment ->
            journal.of(Entry.Checked.class).stream()
                .noneMatch(c -> c.treatment().equals(treatment.id()) && c.when() == when))
        .ifPresent(treatment ->
            record(
                new Entry.Checked(
                    id(), day(), at, message(), treatment.id(), when, some(SideEffect.values()))));
  }

  private void judged() {
    oneOf(journal.treatments())
        .filter(treatment ->
            journal.of(Entry.Judged.class).stream()
                .noneMatch(j -> j.treatment().equals(treatment.id())))
        .ifPresent(treatment ->
            record(
                new Entry.Judged(
                    id(), day(), at, message(), treatment.id(), any(Verdict.values()))));
  }

  private void revise() {
    oneOf(journal.entries())
        .ifPresent(entry -> {
          Entry other =
              switch (entry) {
                case Entry.Treated treated -> treated.with(treatment());
                case Entry.Told told -> told.with(detail(told.detail().extra()));
                case Entry.Pain pain when pain.scope() == Scope.DAY -> pain;
                default -> entry.on(entry.about().minusDays(1));
              };
          apply(new Change.Revised(other, at));
        });
  }

  private Treatment treatment() {
    return new Treatment(
        any(Treatment.Standing.values()),
        any(Route.values()),
        maybe(LocalTime.of(random.nextInt(24), random.nextInt(60))),
        maybe(Duration.ofMinutes(random.nextInt(300))),
        words(),
        maybe(any(CourseMark.values())));
  }

  private Detail detail() {
    return detail(any(Extra.values()));
  }

  private Detail detail(Extra extra) {
    return switch (extra) {
      case SLEEP ->
          new Detail.Sleep(
              Optional.of(any(Grade.values())), maybe(Duration.ofMinutes(random.nextInt(900))));
      case MOOD -> new Detail.Mood(any(Grade.values()));
      case MANAGED -> new Detail.Managed(any(Share.values()));
      case INTERFERENCE -> new Detail.Interference(random.nextInt(11));
      case SITES -> new Detail.Sites(List.of(any(Site.values()), any(Site.values())));
      case QUALITIES -> new Detail.Qualities(List.of(any(Quality.values())));
      case MEDICINES -> new Detail.Medicines(List.of(words(), words()));
    };
  }

  private void record(Entry entry) {
    apply(new Change.Recorded(entry));
  }

  private void apply(Change change) {
    journal = journal.with(change);
  }

  private EntryId id() {
    return journal.nextId();
  }

  private LocalDate day() {
    return journal.dayOf(at);
  }

  private OptionalLong message() {
    return random.nextBoolean() ? OptionalLong.of(random.nextInt(1000)) : OptionalLong.empty();
  }

  private Rating rating() {
    int score = random.nextInt(12);
    return score == 11 ? new Rating.TooBad() : Rating.of(score);
  }

  private String words() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private Optional<Entry.Pain> onePain() {
    return oneOf(journal.pains());
  }

  private <T> Optional<T> oneOf(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private <T> List<T> some(T[] all) {
    var some = new ArrayList<T>();
    Stream.of(all).filter(_ -> random.nextBoolean()).forEach(some::add);
    return some;
  }

  @SafeVarargs
  private <T> T any(T... all) {
    return all[random.nextInt(all.length)];
  }
}
