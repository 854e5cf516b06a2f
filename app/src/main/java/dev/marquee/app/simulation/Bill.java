package dev.marquee.app.simulation;

import java.util.Arrays;
import java.util.List;

/** What is on people's minds on a day. */
final class Bill {
  /** Who looks for something that fits looks at so many. */
  private static final int LOOKS = 6;

  private final Programme programme;
  private final List<Spotlight> spotlights;
  private final long day;

  /** The interest in each film and all before it. */
  private final double[] sums;

  Bill(Programme programme, List<Spotlight> spotlights, Buzz buzz, long day) {
    this.programme = programme;
    this.spotlights = List.copyOf(spotlights);
    this.day = day;
    this.sums = new double[programme.size()];
    double fame = 0;
    for (int film = 0; film < sums.length; film++) {
      sums[film] = programme.film(film).fame();
      fame += sums[film];
    }
    for (Spotlight spotlight : spotlights) {
      sums[spotlight.film()] += fame * spotlight.on(day);
    }
    buzz.addTo(sums, fame);
    Arrays.parallelPrefix(sums, Double::sum);
  }

  long day() {
    return day;
  }

  Film film(int index) {
    return programme.film(index);
  }

  /** Any film, by how much people think of it. */
  int any(Dice dice) {
    int found = Arrays.binarySearch(sums, dice.part() * sums[sums.length - 1]);
    return Math.min(sums.length - 1, found < 0 ? -found - 1 : found + 1);
  }

  /** One that fits, as far as a few looks go. */
  int fitting(Taste taste, Dice dice) {
    int film = any(dice);
    for (int looks = 1; looks < LOOKS && !dice.chance(taste.fit(film(film))); looks++) {
      film = any(dice);
    }
    return film;
  }

  /** What people think of a film on this day, 0 to 1. */
  double quality(int film) {
    double quality = film(film).qualityOn(day);
    for (Spotlight spotlight : spotlights) {
      if (spotlight.film() == film) {
        quality += spotlight.turnOn(day);
      }
    }
    return quality;
  }
}
