@NullMarked
package dev.marquee.bench.audience;

import org.jspecify.annotations.NullMarked;
