@NullMarked
package dev.marquee.bench.popularity;

import org.jspecify.annotations.NullMarked;
