package dev.marquee.app.simulation;

import java.util.ArrayList;
import java.util.List;

/** Who is there, day by day. For one thread. */
final class Crowd {
  /** Of the people of the plan, those who are there when it begins. */
  private static final double FROM_THE_BEGINNING = 0.1;

  private final SimulationPlan plan;
  private final int genres;
  private final List<Person> present = new ArrayList<>();
  private long arrived;

  /**
   * @param genres that there are
   */
  Crowd(SimulationPlan plan, int genres) {
    this.plan = plan;
    this.genres = genres;
  }

  /** Those who are there on a day, in the order in which they came; days are asked for in turn. */
  List<Person> on(long day) {
    present.removeIf(person -> person.lastDay() < day);
    long atTheBeginning = Math.round(plan.people() * FROM_THE_BEGINNING);
    long until = arrivals(day - plan.begin().toEpochDay() + 1);
    while (arrived < until) {
      present.add(Person.of(Dice.mix(plan.key(), arrived), day, arrived < atTheBeginning, genres));
      arrived++;
    }
    return present;
  }

  /**
   * How many came within the first so many days: ever more a day until the plan ends, then as many
   * as at its end.
   */
  private long arrivals(long days) {
    double time = (double) days / plan.days();
    double grown = time < 1 ? time * time : 2 * time - 1;
    return Math.round(plan.people() * (FROM_THE_BEGINNING + (1 - FROM_THE_BEGINNING) * grown));
  }
}
