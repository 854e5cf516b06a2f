@NullMarked
package dev.marquee.analytics.sentiment;

import org.jspecify.annotations.NullMarked;
