@NullMarked
package dev.marquee.bench.review;

import org.jspecify.annotations.NullMarked;
