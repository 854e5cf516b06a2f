/**
 * The distributed store: films and artifacts in an Elasticsearch cluster. {@link
 * dev.marquee.store.Stores} finds it through {@link
 * dev.marquee.store.elasticsearch.ElasticsearchStoreProvider}, its only public type. Questions of
 * the ports come in and are translated to requests by pure functions ({@code *Requests}, {@code
 * *Translator}); {@code Cluster} sends them, waits no longer than it must, tries again what may be
 * tried again and says in the ports' words what went wrong.
 *
 * <pre>
 * PREFIX-movies     alias of the index of films and redirects, see {@code IndexField}
 * PREFIX-artifacts  alias of the index of named blobs, made when first used
 * </pre>
 */
@NullMarked
package dev.marquee.store.elasticsearch;

import org.jspecify.annotations.NullMarked;
