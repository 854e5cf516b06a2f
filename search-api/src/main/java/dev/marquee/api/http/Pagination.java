package dev.marquee.api.http;

import dev.marquee.query.Page;

/** Reads {@code page} and {@code size}, the same for all lists. */
final class Pagination {
  private Pagination() {}

  /**
   * The page asked for; the first one when what was asked for is wrong, which {@code parameters}
   * then know.
   */
  static Page read(QueryParameters parameters, int defaultSize) {
    int number = parameters.integer("page", 1, Page.MAX_DEPTH).orElse(1);
    int size = parameters.integer("size", 1, Page.MAX_SIZE).orElse(defaultSize);
    if (number * size > Page.MAX_DEPTH) {
      parameters.error(
          "page", "x size must be at most %d, got %d x %d".formatted(Page.MAX_DEPTH, number, size));
      return Page.first(size);
    }
    return new Page(number, size);
  }
}
