@NullMarked
package dev.marquee.bench.sentiment;

import org.jspecify.annotations.NullMarked;
