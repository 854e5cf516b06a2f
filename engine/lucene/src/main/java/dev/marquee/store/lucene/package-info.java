/**
 * The embedded store: one folder, owned by one process, on Lucene. {@link dev.marquee.store.Stores}
 * finds it through {@link dev.marquee.store.lucene.LuceneStoreProvider}, its only public type.
 *
 * <pre>
 * STORE/movies-v1/   the Lucene index of films and redirects; its write lock is the ownership of the store
 * STORE/reviews-v1/  the Lucene index of reviews
 * STORE/artifacts/   named blobs, see {@code FileArtifactStore}
 * </pre>
 */
@NullMarked
package dev.marquee.store.lucene;

import org.jspecify.annotations.NullMarked;
