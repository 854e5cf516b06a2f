/**
 * Titles and names as people type them. Text is folded to plain words, words to keys which every
 * engine indexes as they are; {@link dev.marquee.title.TitleMatcher} says how well a typed text
 * meets a title, so that all engines rank and forgive alike. Stores and the indexer call this; it
 * knows neither.
 */
@NullMarked
package dev.marquee.title;

import org.jspecify.annotations.NullMarked;
