/**
 * From files to films in the store: {@link dev.marquee.indexer.Pipeline} imports, {@link
 * dev.marquee.indexer.Catalogue} keeps the stored films what their records make of them and takes
 * an operator's single changes. The command line and the server's jobs call these two. The steps
 * lie in the packages below, which do not know each other: {@code source} opens, {@code parse}
 * reads, {@code merge} decides, {@code load} stores.
 */
@NullMarked
package dev.marquee.indexer;

import org.jspecify.annotations.NullMarked;
