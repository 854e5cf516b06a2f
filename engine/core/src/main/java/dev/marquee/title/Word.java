package dev.marquee.title;

/**
 * A folded word and where it stands in the text it was taken from.
 *
 * @param text lower-case letters and digits without accents, not empty
 * @param start of the word in the original text, in chars
 * @param end one past the word in the original text
 */
public record Word(String text, int start, int end) {}
