package dev.marquee.store.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.IndexSearcher;

/** All documents that a searcher sees, in the order of their keys. */
final class KeyPages<T> implements LuceneSnapshot.Pages<T> {
  private final KeyWalk keys;
  private final Documents<T> documents;

  KeyPages(IndexSearcher searcher, IndexContent content, Documents<T> documents)
      throws IOException {
    this.keys = new KeyWalk(searcher.getIndexReader(), content.key(), Optional.empty());
    this.documents = documents;
  }

  @Override
  public List<T> next(int size) throws IOException {
    List<T> page = new ArrayList<>();
    while (page.size() < size) {
      OptionalInt document = keys.next();
      if (document.isEmpty()) {
        break;
      }
      page.add(documents.at(document.getAsInt()));
    }
    return page;
  }

  /** Reads what is stored in documents of one searcher. */
  @FunctionalInterface
  interface Documents<T> {
    T at(int document) throws IOException;
  }
}
