package dev.marquee.analytics.popularity;

import java.io.Serializable;

/** A column of the table that a model learns from. */
record Column(String name, Theme theme) implements Serializable {}
