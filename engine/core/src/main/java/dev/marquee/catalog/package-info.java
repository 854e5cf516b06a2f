/**
 * What a film is. Readers produce {@link dev.marquee.catalog.SourceRecord}s; merging turns the
 * records of one film into a {@link dev.marquee.catalog.Movie}; stores keep both as a {@link
 * dev.marquee.catalog.CatalogEntry}. Everything here is an immutable, checked value: a value that
 * exists is valid.
 */
@NullMarked
package dev.marquee.catalog;

import org.jspecify.annotations.NullMarked;
