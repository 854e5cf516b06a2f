package dev.marquee.recommend.content;

import dev.marquee.catalog.MovieFacts;
import java.util.function.Consumer;

/** Films that can be gone through more than once, each time in the same order. */
@FunctionalInterface
public interface Films {
  void forEach(Consumer<MovieFacts> action);
}
