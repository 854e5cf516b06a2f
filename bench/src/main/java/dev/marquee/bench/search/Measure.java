package dev.marquee.bench.search;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A number to be measured: what share of questions is answered rightly.
 *
 * @param protocol what is asked and what counts as a hit, in one sentence
 */
record Measure(
    String name,
    String protocol,
    OptionalDouble gate,
    OptionalDouble aim,
    List<Question> questions) {

  /** Questions too long to be asked are left out. */
  Measure {
    questions = questions.stream().filter(Question::canBeAsked).toList();
  }

  static Measure gated(
      String name, String protocol, double gate, double aim, List<Question> questions) {
    return new Measure(name, protocol, OptionalDouble.of(gate), OptionalDouble.of(aim), questions);
  }

  static Measure reported(String name, String protocol, List<Question> questions) {
    return new Measure(name, protocol, OptionalDouble.empty(), OptionalDouble.empty(), questions);
  }
}
