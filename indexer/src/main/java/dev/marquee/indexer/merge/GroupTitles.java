package dev.marquee.indexer.merge;

import dev.marquee.catalog.SourceRecord;
import dev.marquee.title.TitleKeys;
import dev.marquee.title.TitleVariants;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The keys of the titles that records have, those of operators left out.
 *
 * @param literal with numbers as they are written
 * @param keys with numbers in digits
 * @param wholes of whole titles with their years, see {@link TitleVariants}
 * @param variants the same and those of parts
 */
record GroupTitles(
    Set<String> literal, Set<String> keys, Set<String> wholes, Set<String> variants) {

  static GroupTitles of(Collection<SourceRecord> records) {
    GroupTitles titles =
        new GroupTitles(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (SourceRecord record : records) {
      if (!Trust.isOperator(record)) {
        titles.literal.addAll(TitleKeys.literalKeys(record.facts()));
        titles.keys.addAll(TitleKeys.matchKeys(record.facts()));
        TitleVariants variants = TitleVariants.of(record.facts());
        titles.wholes.addAll(variants.wholes());
        titles.variants.addAll(variants.wholes());
        titles.variants.addAll(variants.parts());
      }
    }
    return titles;
  }

  static GroupTitles union(Collection<GroupTitles> all) {
    GroupTitles titles =
        new GroupTitles(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (GroupTitles each : all) {
      titles.literal.addAll(each.literal);
      titles.keys.addAll(each.keys);
      titles.wholes.addAll(each.wholes);
      titles.variants.addAll(each.variants);
    }
    return titles;
  }
}
