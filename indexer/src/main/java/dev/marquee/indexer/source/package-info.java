/**
 * Where bytes come from. Paths, folders and streams come in; {@link
 * dev.marquee.indexer.source.SourceText} goes out: decoded characters whatever the packing, and the
 * place reached in the file. Nothing here knows what the characters mean. The pipeline calls this.
 */
@NullMarked
package dev.marquee.indexer.source;

import org.jspecify.annotations.NullMarked;
