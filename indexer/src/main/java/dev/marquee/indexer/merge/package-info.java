/**
 * Which records tell of one film, and what the film is then. Stored films and arriving records come
 * in; a {@link dev.marquee.indexer.merge.CatalogPlan} goes out: the changes that bring the
 * catalogue to where the records together put it. Everything here is a pure function of the
 * records, so the order in which sources were imported does not show in the films (only in their
 * ids, which are given once). The catalogue calls this.
 */
@NullMarked
package dev.marquee.indexer.merge;

import org.jspecify.annotations.NullMarked;
