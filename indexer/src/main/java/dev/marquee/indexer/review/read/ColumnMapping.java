package dev.marquee.indexer.review.read;

import dev.marquee.document.ReviewField;
import dev.marquee.indexer.review.draft.DraftFields;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which column of a table holds what.
 *
 * @param columns names of columns, in lower case, by {@link DraftFields#NAMES}; the text and at
 *     least one name of the film are among them
 */
public record ColumnMapping(Map<String, String> columns) {
  public ColumnMapping {
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    for (String field : columns.keySet()) {
      if (!DraftFields.NAMES.contains(field)) {
        throw new IllegalArgumentException(
            "a review has no field '%s'; it has %s"
                .formatted(field, String.join(", ", new TreeSet<>(DraftFields.NAMES))));
      }
    }
    if (!columns.containsKey(ReviewField.TEXT)) {
      throw new IllegalArgumentException("the columns must say which of them is the text");
    }
    if (Collections.disjoint(columns.keySet(), DraftFields.FILM_NAMES)) {
      throw new IllegalArgumentException(
          "the columns must say which of them is the film: one of "
              + String.join(", ", DraftFields.FILM_NAMES));
    }
  }

  /**
   * Reads pairs such as {@code text=review,movie=film,rating=stars}: a field of a review, and the
   * column that holds it. A name of a column can have blanks, but no comma.
   *
   * @throws IllegalArgumentException when they cannot be taken; the message says why
   */
  public static ColumnMapping parse(String pairs) {
    Map<String, String> columns = new TreeMap<>();
    for (String pair : pairs.split(",", -1)) {
      int equals = pair.indexOf('=');
      String field = pair.substring(0, Math.max(0, equals)).strip();
      String column = pair.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
      if (field.isEmpty() || column.isEmpty()) {
        throw new IllegalArgumentException(
            "columns are named as in text=review,movie=film, got '%s'".formatted(pair.strip()));
      }
      if (columns.put(field, column) != null) {
        throw new IllegalArgumentException("the field '%s' is named twice".formatted(field));
      }
    }
    return new ColumnMapping(columns);
  }

  /** The column of a field, if it has one. */
  Optional<String> column(String field) {
    return Optional.ofNullable(columns.get(field));
  }

  /** The columns that a table does not have, in order. */
  List<String> missing(Map<String, Integer> table) {
    return columns.values().stream().filter(column -> !table.containsKey(column)).sorted().toList();
  }
}
