/**
 * The JSON form of films and reviews: the one place where the names of fields stand. Stores keep
 * them in this form, the import format and the HTTP answers are made of it. Text comes in, checked
 * values of {@code dev.marquee.catalog} and {@code dev.marquee.review} go out, and back; what is
 * wrong with a document is told field by field.
 */
@NullMarked
package dev.marquee.document;

import org.jspecify.annotations.NullMarked;
