package dev.marquee.store.lucene;

import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Transition;

/** Automata that accept terms which begin with nearly the typed letters. */
final class TypoAutomaton {
  private TypoAutomaton() {}

  /**
   * Accepts each text that has a prefix within the given distance of the typed letters, a swap of
   * neighbours counting as one edit.
   *
   * @param edits 0 to {@link LevenshteinAutomata#MAXIMUM_SUPPORTED_DISTANCE}
   */
  static Automaton beginningLike(String letters, int edits) {
    Automaton within = new LevenshteinAutomata(letters, true).toAutomaton(edits);
    return andAnythingAfter(within);
  }

  /**
   * From a deterministic automaton for L, one for L followed by anything: where L is met first, all
   * may follow, so that each accepting state becomes an end that swallows the rest. Saves the
   * determinisation of a concatenation.
   */
  private static Automaton andAnythingAfter(Automaton language) {
    Automaton open = new Automaton();
    for (int state = 0; state < language.getNumStates(); state++) {
      open.createState();
      open.setAccept(state, language.isAccept(state));
    }
    Transition transition = new Transition();
    for (int state = 0; state < language.getNumStates(); state++) {
      if (language.isAccept(state)) {
        open.addTransition(state, state, Character.MIN_CODE_POINT, Character.MAX_CODE_POINT);
        continue;
      }
      int count = language.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        language.getNextTransition(transition);
        open.addTransition(state, transition.dest, transition.min, transition.max);
      }
    }
    open.finishState();
    return open;
  }
}
