package dev.marquee.api.http;

import dev.marquee.document.FieldError;
import dev.marquee.query.SearchRequest;
import io.helidon.common.uri.UriQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the parameters of one request's query, collecting what is wrong: first each parameter by
 * its kind, then {@link #check()}, which fails with everything at once, parameters that nobody read
 * included.
 */
final class QueryParameters {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

  private final UriQuery query;
  private final Set<String> read = new LinkedHashSet<>();
  private final List<FieldError> errors = new ArrayList<>();

  QueryParameters(UriQuery query) {
    this.query = query;
  }

  /** Reports what is wrong with a parameter, or with several together. */
  void error(String name, String message) {
    errors.add(new FieldError(name, message));
  }

  /** Text of at most 256 characters; empty and missing are told apart by nobody. */
  Optional<String> text(String name) {
    read.add(name);
    if (!query.contains(name)) {
      return Optional.empty();
    }
    if (query.all(name).size() > 1) {
      error(name, "must be given once");
    }
    String text = query.get(name);
    if (text.length() > SearchRequest.MAX_TEXT_LENGTH) {
      error(
          name,
          "must have at most %d characters, got %d"
              .formatted(SearchRequest.MAX_TEXT_LENGTH, text.length()));
      return Optional.empty();
    }
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /** A whole number of a range. */
  OptionalInt integer(String name, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (WHOLE_NUMBER.matcher(text.get()).matches()) {
      int value = Integer.parseInt(text.get());
      if (value >= least && value <= most) {
        return OptionalInt.of(value);
      }
    }
    error(name, "must be a whole number of %d..%d, got '%s'".formatted(least, most, text.get()));
    return OptionalInt.empty();
  }

  /** A number of a range. */
  OptionalDouble number(String name, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (DECIMAL.matcher(text.get()).matches()) {
      double value = Double.parseDouble(text.get());
      if (value >= least && value <= most) {
        return OptionalDouble.of(value);
      }
    }
    error(name, "must be a number of %d..%d, got '%s'".formatted(least, most, text.get()));
    return OptionalDouble.empty();
  }

  /** One of a few words. */
  Optional<String> choice(String name, List<String> allowed) {
    return text(name).filter(text -> isAllowed(name, text, allowed));
  }

  /** Some of a few words, with commas between. */
  List<String> choices(String name, List<String> allowed) {
    return text(name).stream()
        .flatMap(text -> List.of(text.split(",", -1)).stream())
        .map(String::strip)
        .filter(word -> isAllowed(name, word, allowed))
        .toList();
  }

  /** Fails when anything is wrong with what was read, or when there is more in the query. */
  void check() {
    for (String name : query.names()) {
      if (!read.contains(name)) {
        error(name, unknown());
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.of(errors);
    }
  }

  private String unknown() {
    return read.isEmpty()
        ? "is not a parameter of this request, which has none"
        : "is not a parameter of this request; known are " + String.join(", ", read);
  }

  private boolean isAllowed(String name, String word, List<String> allowed) {
    if (allowed.contains(word)) {
      return true;
    }
    error(name, "must be %s, got '%s'".formatted(String.join(" or ", allowed), word));
    return false;
  }
}
