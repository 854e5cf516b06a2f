/**
 * Imports from the outside: paths, or addresses of pages, come in, an {@link
 * dev.marquee.app.importing.ImportReport} goes out, the same whether this process imports, a job of
 * this server, or a server that is asked to. The import command and the wiring of the server call
 * this; what is done with the files is the indexer's business.
 */
@NullMarked
package dev.marquee.app.importing;

import org.jspecify.annotations.NullMarked;
