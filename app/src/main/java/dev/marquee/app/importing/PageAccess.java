package dev.marquee.app.importing;

import dev.marquee.indexer.fetch.AddressPolicy;
import dev.marquee.indexer.fetch.FetchSettings;
import dev.marquee.indexer.fetch.PageFetcher;
import java.util.Set;

/** The web as this process can reach it. */
@FunctionalInterface
public interface PageAccess {
  /** All of it that is public, with the usual waits and limits. */
  PageAccess INTERNET =
      hosts -> new PageFetcher(FetchSettings.forHosts(hosts), AddressPolicy.PUBLIC);

  /** What fetches pages of these hosts and no others; to be closed by the caller. */
  PageFetcher to(Set<String> hosts);
}
