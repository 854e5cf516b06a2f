/**
 * A genuine Elasticsearch for tests and for trying out. {@link
 * dev.marquee.store.elasticsearch.node.TestServer} says where one is, starting one where there is
 * none: in a JVM of its own, from the server's Maven artifacts, without Docker and without a
 * download of the distribution. Licensed by Elastic under terms of its own, it is never shipped
 * with Marquee.
 */
@NullMarked
package dev.marquee.store.elasticsearch.node;

import org.jspecify.annotations.NullMarked;
