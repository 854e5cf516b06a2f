package dev.marquee.store.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Transition;

/**
 * Accepts terms that begin with nearly the typed letters. It is made once for all fields it is
 * looked up in: to make it costs more than to look it up.
 */
final class TypoAutomaton {
  private final String letters;
  private final int edits;
  private final CompiledAutomaton compiled;

  /**
   * Accepts each text that has a prefix within the given distance of the typed letters, a swap of
   * neighbours counting as one edit.
   *
   * @param edits 0 to {@link LevenshteinAutomata#MAXIMUM_SUPPORTED_DISTANCE}
   */
  TypoAutomaton(String letters, int edits) {
    this.letters = letters;
    this.edits = edits;
    Automaton within = new LevenshteinAutomata(letters, true).toAutomaton(edits);
    // Declared finite, which it is not: that only saves the search for an end that all terms share.
    this.compiled = new CompiledAutomaton(andAnythingAfter(within), true, true);
  }

  /** The terms that are accepted. */
  TermsEnum among(Terms terms) throws IOException {
    return compiled.getTermsEnum(terms);
  }

  /** Documents that have an accepted term in a field. */
  Query in(String field) {
    return new TypoQuery(field, this);
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

  private static final class TypoQuery extends MultiTermQuery {
    private final TypoAutomaton automaton;

    TypoQuery(String field, TypoAutomaton automaton) {
      super(field, CONSTANT_SCORE_BLENDED_REWRITE);
      this.automaton = automaton;
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
      return automaton.among(terms);
    }

    @Override
    public void visit(QueryVisitor visitor) {
      if (visitor.acceptField(field)) {
        automaton.compiled.visit(visitor, this, field);
      }
    }

    @Override
    public String toString(String defaultField) {
      return "%s:%s~%d*".formatted(field, automaton.letters, automaton.edits);
    }

    @Override
    public boolean equals(Object other) {
      return super.equals(other)
          && other instanceof TypoQuery query
          && automaton.letters.equals(query.automaton.letters)
          && automaton.edits == query.automaton.edits;
    }

    @Override
    public int hashCode() {
      return Objects.hash(super.hashCode(), automaton.letters, automaton.edits);
    }
  }
}
