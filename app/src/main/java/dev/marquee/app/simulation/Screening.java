package dev.marquee.app.simulation;

import dev.marquee.app.simulation.ActRecorder.Details;
import dev.marquee.audience.Action;
import dev.marquee.audience.EventDetails;
import dev.marquee.audience.Origin;
import java.util.Optional;

/** What somebody does with a film that was found: watches it or not, and tells of it or not. */
final class Screening {
  private static final double WATCHES = 0.38;
  private static final double TO_THE_END = 0.4;
  private static final double MEAN_TRIED_MINUTES = 9;

  private static final double RATES = 0.36;
  private static final double LIKES = 0.34;
  private static final double DISLIKES = 0.3;
  private static final double WRITES = 0.6;
  private static final double WRITES_UNUSUALLY = 0.05;
  private static final double SHARES = 0.06;
  private static final double COMMENTS = 0.07;

  /** Who only looked does each of these so much more seldom. */
  private static final double WITHOUT_WATCHING = 0.08;

  private static final double SECONDS_TO_WRITE = 90;
  private static final double SECONDS_TO_TELL = 12;

  private final Person person;
  private final Bill bill;
  private final Buzz buzz;
  private final ReviewWords words;

  Screening(Person person, Bill bill, Buzz buzz, ReviewWords words) {
    this.person = person;
    this.bill = bill;
    this.buzz = buzz;
    this.words = words;
  }

  void play(int index, Origin origin, ActRecorder recorder, Dice dice) {
    Film film = bill.film(index);
    int stars = Feeling.stars(person, film, bill.quality(index), dice);
    boolean watches = dice.chance(WATCHES * (0.5 + person.taste().fit(film)));
    if (watches) {
      watch(film, origin, recorder, dice);
      if (stars >= Feeling.LOVED) {
        buzz.praise(index, 1);
      }
    }
    double zeal = watches ? 1 : WITHOUT_WATCHING;
    if (dice.chance(RATES * zeal)) {
      tell(Action.RATE, film, Details.value(stars), recorder, dice);
    }
    if (stars >= Feeling.LIKED && dice.chance(LIKES * zeal)) {
      tell(Action.LIKE, film, EventDetails.NONE, recorder, dice);
    }
    if (stars <= Feeling.DISLIKED && dice.chance(DISLIKES * zeal)) {
      tell(Action.DISLIKE, film, EventDetails.NONE, recorder, dice);
    }
    if (dice.chance(zeal * (person.writes() ? WRITES : WRITES_UNUSUALLY))) {
      recorder.after(dice.exponential(SECONDS_TO_WRITE));
      recorder.review(film, stars, words.of(film, stars, dice));
    }
    if (stars >= Feeling.LIKED && dice.chance(SHARES * zeal)) {
      tell(Action.SHARE, film, EventDetails.NONE, recorder, dice);
      buzz.praise(index, 2);
    }
    if (dice.chance(COMMENTS * zeal)) {
      tell(Action.COMMENT, film, EventDetails.NONE, recorder, dice);
    }
  }

  private static void watch(Film film, Origin origin, ActRecorder recorder, Dice dice) {
    double minutes =
        dice.chance(TO_THE_END)
            ? film.minutes()
            : Math.min(film.minutes(), dice.exponential(MEAN_TRIED_MINUTES));
    recorder.act(Action.WATCH, Optional.of(film), Details.stay(origin, 60 * minutes));
    recorder.after(60 * minutes);
  }

  private static void tell(
      Action action, Film film, EventDetails details, ActRecorder recorder, Dice dice) {
    recorder.after(dice.exponential(SECONDS_TO_TELL));
    recorder.act(action, Optional.of(film), details);
  }
}
