package dev.marquee.app.simulation;

import dev.marquee.audience.Device;
import dev.marquee.audience.Surroundings;
import dev.marquee.catalog.Movie;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * An audience that acts: from the first day of its plan on, in the order of time, without end. The
 * same plan and films give the same acts, ids included, whenever and wherever. A day is made when
 * its first act is asked for, and held while its acts go by. For one thread.
 */
public final class Simulation implements Iterator<Act> {
  private static final long MILLIS_OF_A_DAY = 86_400_000;
  private static final double WITH_THE_OTHER_DEVICE = 0.2;
  private static final List<String> REFERRERS =
      List.of("search.example", "friends.example", "news.example", "letters.example");

  private final Programme programme;
  private final Spotlights spotlights;
  private final Crowd crowd;
  private final Buzz buzz;
  private final ReviewWords words = ReviewWords.read();

  /** Acts of visits that go on after the days that were given out. */
  private List<Act> later = new ArrayList<>();

  private final Deque<Act> today = new ArrayDeque<>();
  private long nextDay;

  /**
   * Begins before the first act.
   *
   * @param films at least one, in any order
   */
  public Simulation(SimulationPlan plan, List<Movie> films) {
    this.programme = Programme.of(films, plan);
    this.spotlights = new Spotlights(programme, plan);
    this.crowd = new Crowd(plan, programme.genres());
    this.buzz = new Buzz(programme.size());
    this.nextDay = plan.begin().toEpochDay();
  }

  /** Always: the audience does not end. */
  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Act next() {
    while (today.isEmpty()) {
      playDay(nextDay++);
    }
    return today.removeFirst();
  }

  private void playDay(long day) {
    Bill bill = new Bill(programme, spotlights.on(day), buzz, day);
    List<Act> acts = later;
    for (Person person : crowd.on(day)) {
      long key = Dice.mix(person.key(), day);
      Dice dice = new Dice(key);
      int visits = person.visits(day, dice);
      for (int visit = 0; visit < visits; visit++) {
        play(person, bill, Dice.mix(key, visit), acts);
      }
    }
    buzz.endDay();
    acts.sort(Act.IN_TIME);
    giveOut(acts, (day + 1) * MILLIS_OF_A_DAY);
  }

  private void play(Person person, Bill bill, long key, List<Act> acts) {
    Dice dice = new Dice(key);
    long moment = Rhythm.moment(bill.day(), person.country().offsetMinutes(), dice);
    boolean byALink = Visit.isByALink(dice);
    var recorder = new ActRecorder(person, surroundings(person, byALink, dice), key, moment, acts);
    var screening = new Screening(person, bill, buzz, words);
    new Visit(person, bill, screening, recorder, dice).play(byALink);
  }

  private static Surroundings surroundings(Person person, boolean byALink, Dice dice) {
    Device device = dice.chance(WITH_THE_OTHER_DEVICE) ? person.otherDevice() : person.device();
    Optional<String> referrer =
        byALink ? Optional.of(REFERRERS.get(dice.below(REFERRERS.size()))) : Optional.empty();
    return new Surroundings(
        Optional.of(device), Optional.of(person.country().name()), referrer, Optional.empty());
  }

  /** What lies after the end of the day waits for the next. */
  private void giveOut(List<Act> sorted, long end) {
    int first = 0;
    while (first < sorted.size() && sorted.get(first).time().toEpochMilli() < end) {
      today.addLast(sorted.get(first++));
    }
    later = new ArrayList<>(sorted.subList(first, sorted.size()));
  }
}
