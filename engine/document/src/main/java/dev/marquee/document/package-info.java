/**
 * The JSON form of the catalogue's documents: the one place where the names of fields stand. Stores
 * keep films in this form, the import format and the HTTP answers are made of it. Text comes in,
 * checked values of {@code dev.marquee.catalog} go out, and back; what is wrong with a document is
 * told field by field.
 */
@NullMarked
package dev.marquee.document;

import org.jspecify.annotations.NullMarked;
