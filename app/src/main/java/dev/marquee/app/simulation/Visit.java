package dev.marquee.app.simulation;

import dev.marquee.app.simulation.ActRecorder.Details;
import dev.marquee.audience.Action;
import dev.marquee.audience.EventDetails;
import dev.marquee.audience.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody does from coming to going: rounds of looking for a film, by a search or a list, of
 * looking at one, and at times of watching it. The chances are chosen to look like a film service,
 * not fitted to one.
 */
final class Visit {
  private static final double BY_A_LINK = 0.2;
  private static final double GOES_AT_ONCE = 0.13;
  private static final double ANOTHER_ROUND = 0.55;
  private static final int MAX_ROUNDS = 12;

  private static final double SEARCHES = 0.52;
  private static final double SEARCHES_IN_VAIN = 0.06;
  private static final double TRIES_AGAIN = 0.6;
  private static final double FINDS_IT = 0.74;
  private static final double TAKES_ANOTHER = 0.2;
  private static final double ON_TOP = 0.72;
  private static final double TAKES_FROM_A_LIST = 0.42;
  private static final double LOOKS_FURTHER_DOWN = 0.58;

  private static final int MAX_RESULTS = 30;
  private static final int SHOWN = 3;
  private static final double MEAN_GLANCE_SECONDS = 4;
  private static final double MEAN_VIEW_SECONDS = 55;
  private static final double MIN_VIEW_SECONDS = 3;

  private final Person person;
  private final Bill bill;
  private final Dice dice;
  private final ActRecorder recorder;
  private final Screening screening;
  private Optional<Film> lastSeen = Optional.empty();

  Visit(Person person, Bill bill, Screening screening, ActRecorder recorder, Dice dice) {
    this.person = person;
    this.bill = bill;
    this.screening = screening;
    this.recorder = recorder;
    this.dice = dice;
  }

  /** Whether somebody came to the page of a film from elsewhere. */
  static boolean isByALink(Dice dice) {
    return dice.chance(BY_A_LINK);
  }

  void play(boolean byALink) {
    if (byALink) {
      view(bill.fitting(person.taste(), dice), Origin.PAGE);
    } else {
      recorder.act(Action.HOME_VISIT, Optional.empty(), EventDetails.NONE);
    }
    if (dice.chance(GOES_AT_ONCE)) {
      return;
    }
    int rounds = 1 + dice.times(ANOTHER_ROUND, MAX_ROUNDS - 1);
    for (int round = 0; round < rounds; round++) {
      recorder.after(dice.exponential(MEAN_GLANCE_SECONDS));
      if (dice.chance(SEARCHES)) {
        search();
      } else {
        list();
      }
    }
  }

  private void search() {
    if (dice.chance(SEARCHES_IN_VAIN)) {
      recorder.act(Action.SEARCH, Optional.empty(), Details.query(Typing.inVain(dice), 0));
      recorder.after(MIN_VIEW_SECONDS + dice.exponential(MEAN_GLANCE_SECONDS));
      if (!dice.chance(TRIES_AGAIN)) {
        return;
      }
    }
    int wanted = bill.fitting(person.taste(), dice);
    int results = 1 + dice.below(MAX_RESULTS);
    String words = Typing.of(bill.film(wanted), dice);
    recorder.act(Action.SEARCH, Optional.empty(), Details.query(words, results));
    List<Integer> shown = shown(person.taste(), Math.min(SHOWN, results));
    shown.removeIf(film -> film == wanted);
    int place = dice.chance(ON_TOP) ? 0 : dice.below(shown.size() + 1);
    shown.add(place, wanted);
    show(shown, Origin.SEARCH);
    if (dice.chance(FINDS_IT)) {
      take(shown, place, Action.CLICK, Origin.SEARCH);
    } else if (dice.chance(TAKES_ANOTHER)) {
      take(shown, deeper(shown.size()), Action.CLICK, Origin.SEARCH);
    }
  }

  private void list() {
    Origin origin = origin();
    Taste taste =
        origin == Origin.SIMILAR
            ? lastSeen.map(Taste::forGenres).orElse(person.taste())
            : person.taste();
    List<Integer> shown = shown(taste, SHOWN);
    show(shown, origin);
    if (dice.chance(TAKES_FROM_A_LIST)) {
      take(shown, deeper(shown.size()), Action.RECOMMEND_CLICK, origin);
    }
  }

  private Origin origin() {
    if (lastSeen.isPresent() && dice.chance(0.55)) {
      return Origin.SIMILAR;
    }
    return dice.chance(0.5) ? Origin.PERSONAL : Origin.TRENDING;
  }

  /** Different films, at least one. */
  private List<Integer> shown(Taste taste, int count) {
    List<Integer> films = new ArrayList<>(count + 1);
    for (int i = 0; i < count; i++) {
      Integer film = bill.fitting(taste, dice);
      if (!films.contains(film)) {
        films.add(film);
      }
    }
    return films;
  }

  private void show(List<Integer> films, Origin origin) {
    for (int i = 0; i < films.size(); i++) {
      recorder.after(dice.exponential(0.4));
      recorder.act(
          Action.IMPRESSION, Optional.of(bill.film(films.get(i))), Details.place(origin, i + 1));
    }
  }

  /** The upper places are taken more often. */
  private int deeper(int count) {
    return dice.times(LOOKS_FURTHER_DOWN, count - 1);
  }

  private void take(List<Integer> films, int place, Action action, Origin origin) {
    int film = films.get(place);
    recorder.after(1 + dice.exponential(MEAN_GLANCE_SECONDS));
    recorder.act(action, Optional.of(bill.film(film)), Details.place(origin, place + 1));
    view(film, origin);
  }

  private void view(int film, Origin origin) {
    double seconds = MIN_VIEW_SECONDS + dice.exponential(MEAN_VIEW_SECONDS);
    lastSeen = Optional.of(bill.film(film));
    recorder.after(0.5);
    recorder.act(Action.VIEW, lastSeen, Details.stay(origin, seconds));
    recorder.after(seconds);
    screening.play(film, origin, recorder, dice);
  }
}
