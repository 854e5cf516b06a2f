/**
 * Films that nobody made: catalogues of any size for measuring, with the lengths, repetitions and
 * skews of real ones and no text of theirs. A seed and a number of films come in; film documents
 * that an import reads go out, the same for the same seed and number. {@link
 * dev.marquee.bench.fiction.InventedCatalogue} writes them; the command line calls it.
 */
@NullMarked
package dev.marquee.bench.fiction;

import org.jspecify.annotations.NullMarked;
