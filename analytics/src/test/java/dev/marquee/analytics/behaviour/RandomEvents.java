package dev.marquee.analytics.behaviour;

import dev.marquee.analytics.sample.Happening;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Events of all kinds, close enough in time for visits, funnels and weeks to come about. */
final class RandomEvents {
  private static final int ACCOUNTS = 25;
  private static final List<Action> ACTIONS = List.of(Action.values());
  private static final List<Origin> ORIGINS = List.of(Origin.SEARCH, Origin.SIMILAR);
  private static final int MINUTES = 60 * 24 * 60;

  private RandomEvents() {}

  static List<Event> of(long seed, int count) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Event> events = new ArrayList<>();
    while (events.size() < count) {
      String account = "u-" + random.nextInt(ACCOUNTS);
      long minute = random.nextInt(MINUTES);
      int together = random.nextInt(1, 12);
      for (int i = 0; i < together; i++) {
        minute += random.nextInt(40);
        events.add(one(random, account, minute));
      }
    }
    return events;
  }

  private static Event one(RandomGenerator random, String account, long minute) {
    Action action = ACTIONS.get(random.nextInt(ACTIONS.size()));
    Happening happening = Happening.of(account, action, minute);
    if (random.nextInt(3) == 0) {
      happening = happening.during("s-" + random.nextInt(8));
    }
    if (random.nextInt(3) > 0) {
      happening = happening.about("film-" + random.nextInt(3));
    }
    if (action == Action.SEARCH && random.nextInt(8) > 0) {
      happening = happening.query("query " + random.nextInt(20));
      happening = random.nextBoolean() ? happening.value(random.nextInt(3)) : happening;
    }
    if (random.nextBoolean()) {
      happening = happening.from(ORIGINS.get(random.nextInt(ORIGINS.size())));
    }
    return (random.nextBoolean() ? happening.at(random.nextInt(1, 20)) : happening).event();
  }
}
