package dev.marquee.query;

/** A piece of a title or name; the pieces in order are the whole. */
public record MarkedPart(String text, boolean marked) {}
