/**
 * The ports behind which an engine stands. Callers open a {@link dev.marquee.store.Store} by its
 * address and speak the domain's language; an engine is found on the run class path through {@link
 * dev.marquee.store.StoreProvider}. Each port has a contract suite which every engine passes.
 */
@NullMarked
package dev.marquee.store;

import org.jspecify.annotations.NullMarked;
