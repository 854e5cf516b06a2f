package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.query.Suggestions;
import dev.marquee.title.SuggestionRanking;
import dev.marquee.title.TypedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers suggestions: finds what may be meant, from sure to unsure, and lets {@link
 * SuggestionRanking} judge it. What has no or one wrong letter is asked for in one request, what
 * has two in another, and only while what was met can be bettered. Thread-safe.
 */
final class SuggestLookup {
  private static final String SUGGESTING = "suggesting films";

  private final Searches searches;
  private final String alias;

  SuggestLookup(Searches searches, String alias) {
    this.searches = searches;
    this.alias = alias;
  }

  Suggestions suggest(TypedText typed, int size) {
    if (typed.isEmpty()) {
      return Suggestions.NONE;
    }
    SuggestionRanking ranking = new SuggestionRanking(typed);
    SuggestRequests requests = new SuggestRequests(alias, typed);
    Round none = new Round(requests, 0);
    Round one = new Round(requests, 1);
    List<MultiSearchItem<ObjectNode>> answers =
        searches.ask(SUGGESTING, joined(none.all(), one.all()));
    none.add(answers.subList(0, none.size()), ranking, size);
    if (!ranking.isSettled(1)) {
      one.add(answers.subList(none.size(), answers.size()), ranking, size);
    }
    if (!ranking.isSettled(SuggestRequests.MAX_EDITS)) {
      Round two = new Round(requests, SuggestRequests.MAX_EDITS);
      two.add(searches.ask(SUGGESTING, two.all()), ranking, size);
    }
    return ranking.best(size);
  }

  private static List<SearchRequest> joined(List<SearchRequest> one, List<SearchRequest> other) {
    List<SearchRequest> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  /**
   * What is asked for with one number of wrong letters: films, people, films by scattered words.
   */
  private static final class Round {
    private final int edits;
    private final List<SearchRequest> films;
    private final List<SearchRequest> people;
    private final List<SearchRequest> scattered;

    Round(SuggestRequests requests, int edits) {
      this.edits = edits;
      this.films = requests.films(edits);
      this.people = requests.people(edits);
      this.scattered = requests.scattered(edits);
    }

    List<SearchRequest> all() {
      return joined(joined(films, people), scattered);
    }

    int size() {
      return films.size() + people.size() + scattered.size();
    }

    /**
     * Adds the answers to {@link #all}. Scattered words count only while nothing surer was met, or
     * fewer than are wanted.
     */
    void add(List<MultiSearchItem<ObjectNode>> answers, SuggestionRanking ranking, int wanted) {
      int afterFilms = films.size();
      int afterPeople = afterFilms + people.size();
      answers.subList(0, afterFilms).forEach(answer -> addFilms(answer, ranking));
      answers.subList(afterFilms, afterPeople).forEach(answer -> addPeople(answer, ranking));
      if (edits == 0 || !ranking.isSettled(edits + 1) || !ranking.has(wanted)) {
        answers.subList(afterPeople, size()).forEach(answer -> addFilms(answer, ranking));
      }
    }
  }

  private static void addFilms(MultiSearchItem<ObjectNode> answer, SuggestionRanking ranking) {
    for (Hit<ObjectNode> hit : answer.hits().hits()) {
      SuggestCard card =
          SuggestCard.read(DocValues.of(hit, IndexField.SUGGEST_CARD).path(0).asText());
      ranking.addFilm(card.film(), card.forms(), DocValues.prominence(hit));
    }
  }

  /**
   * A film that has one person who is met brings others, whom the judge drops. The films come in
   * the order of fame, so a person's first is their best known.
   */
  private static void addPeople(MultiSearchItem<ObjectNode> answer, SuggestionRanking ranking) {
    Map<String, Double> bestKnown = new HashMap<>();
    Map<String, Integer> films = new HashMap<>();
    for (Hit<ObjectNode> hit : answer.hits().hits()) {
      double prominence = DocValues.prominence(hit);
      for (JsonNode name : DocValues.of(hit, IndexField.PEOPLE)) {
        bestKnown.putIfAbsent(name.asText(), prominence);
        films.merge(name.asText(), 1, Integer::sum);
      }
    }
    bestKnown.forEach(
        (name, prominence) ->
            ranking.addPerson(
                name, SuggestionRanking.personProminence(prominence, films.getOrDefault(name, 1))));
  }
}
