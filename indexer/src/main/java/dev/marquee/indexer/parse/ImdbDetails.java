package dev.marquee.indexer.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.catalog.Credit;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** What IMDb's other tables tell of one film. Not thread-safe. */
final class ImdbDetails {
  private static final String DIRECTOR = "director";
  private static final Set<String> CAST = Set.of("actor", "actress", "self");

  /** Bounds the memory of a film; IMDb long gave the first ten. */
  private static final int MAX_PEOPLE = 20;

  private record Director(String id) {}

  private record Actor(String id, Optional<String> character, int order) {}

  private final List<Director> directors = new ArrayList<>(1);
  private final List<Actor> cast = new ArrayList<>(0);
  private OptionalInt voteCount = OptionalInt.empty();
  private OptionalDouble voteAverage = OptionalDouble.empty();

  /** Takes a row of title.ratings. */
  Fate rate(Cells cells) {
    voteCount = cells.smallCount("numvotes");
    voteAverage = voteCount.isPresent() ? cells.number("averagerating") : OptionalDouble.empty();
    return Fate.DETAIL;
  }

  /**
   * Takes a row of title.principals.
   *
   * @param names gets the person's number, with an empty name
   */
  Fate credit(Cells cells, Map<String, String> names) {
    Optional<String> person = cells.required("nconst");
    Optional<String> category = cells.required("category");
    if (person.isEmpty() || category.isEmpty()) {
      return Fate.BROKEN;
    }
    boolean directs = category.get().equals(DIRECTOR);
    if (!directs && !CAST.contains(category.get())) {
      return new Fate.PassedOver("is of somebody who neither directs nor acts");
    }
    if (directors.size() + cast.size() == MAX_PEOPLE) {
      return new Fate.PassedOver(
          "is of somebody after the first %d of a film".formatted(MAX_PEOPLE));
    }
    names.putIfAbsent(person.get(), "");
    if (directs) {
      directors.add(new Director(person.get()));
    } else {
      Optional<String> character =
          cells.list("characters", ImdbDetails::texts).stream().findFirst();
      cast.add(new Actor(person.get(), character, cells.smallCount("ordering").orElse(0)));
    }
    return Fate.DETAIL;
  }

  OptionalInt voteCount() {
    return voteCount;
  }

  OptionalDouble voteAverage() {
    return voteAverage;
  }

  /** Those whose name is known. */
  List<String> directors(Map<String, String> names) {
    return directors.stream()
        .map(director -> names.getOrDefault(director.id(), ""))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** Those whose name is known. */
  List<Credit> cast(Map<String, String> names) {
    List<Credit> credits = new ArrayList<>();
    for (Actor actor : cast) {
      String name = names.getOrDefault(actor.id(), "");
      if (!name.isEmpty()) {
        credits.add(new Credit(name, actor.character(), actor.order()));
      }
    }
    return credits;
  }

  /** The texts of a JSON array such as {@code ["Self","Host"]}. */
  private static List<String> texts(String cell) {
    if (cell.isBlank()) {
      return List.of();
    }
    try {
      List<String> texts = new ArrayList<>();
      for (JsonNode item : DocumentReader.JSON.readTree(cell)) {
        texts.add(TextRules.oneLine(item.asText()));
      }
      texts.removeIf(String::isEmpty);
      return texts;
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(
          "is not JSON: " + malformed.getOriginalMessage(), malformed);
    }
  }
}
