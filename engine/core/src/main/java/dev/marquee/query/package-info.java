/**
 * Questions to the catalogue and their answers, in the words of the domain. The HTTP edge makes the
 * questions, the stores answer them; nothing here knows how a store searches.
 */
@NullMarked
package dev.marquee.query;

import org.jspecify.annotations.NullMarked;
