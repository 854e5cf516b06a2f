package dev.marquee.bench.search;

import dev.marquee.query.SearchRequest;
import dev.marquee.query.SearchResult;
import dev.marquee.query.SuggestRequest;
import dev.marquee.query.Suggestion;
import dev.marquee.query.Suggestions;
import dev.marquee.store.MovieIndex;
import java.util.List;

/** Something typed, and what the answer should be. */
record Question(Way way, String typed, Expectation expectation) {
  /** How many items of an answer are looked at. */
  static final int FIRST = 5;

  /** The port's method that is asked. */
  enum Way {
    SUGGEST,
    SEARCH
  }

  /** A text longer than requests may be cannot be asked. */
  boolean canBeAsked() {
    return typed.length() <= SearchRequest.MAX_TEXT_LENGTH;
  }

  /** The first {@link #FIRST} items; what a search finds is told as suggestions of films. */
  Suggestions ask(MovieIndex index) {
    return switch (way) {
      case SUGGEST -> index.suggest(new SuggestRequest(typed, FIRST));
      case SEARCH -> asSuggestions(index.search(SearchRequest.of(typed, FIRST)));
    };
  }

  private static Suggestions asSuggestions(SearchResult result) {
    List<Suggestion> films = result.hits().stream().map(hit -> filmOf(hit)).toList();
    return new Suggestions(films, result.correctedQuery());
  }

  private static Suggestion filmOf(SearchResult.Hit hit) {
    var movie = hit.scored().movie();
    return Suggestion.Film.of(movie.id(), movie.facts()).withMarked(hit.marked());
  }
}
