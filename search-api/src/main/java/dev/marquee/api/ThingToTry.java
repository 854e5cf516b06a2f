package dev.marquee.api;

/**
 * Something that is worth a visitor's first click.
 *
 * @param words what it shows, such as "a title misspelt"
 * @param path of this server, beginning with a slash
 */
public record ThingToTry(String words, String path) {}
