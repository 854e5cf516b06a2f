package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateMergeCommandTest {
  @TempDir Path folder;

  @Test
  void failsWhereTheTablesProveNothing() throws IOException {
    write(
        "tmdb/tmdb_5000_movies.csv.gz",
        """
        id,title,original_title,release_date,genres,keywords,production_countries,original_language,overview,tagline,budget,revenue,runtime,vote_count,vote_average,popularity,status
        949,Heat,Heat,1995-06-01,[],[],[],en,,,0,0,90,10,7.5,1.5,Released
        """);
    write("tmdb/links.csv.gz", "movieId,imdbId,tmdbId\n6,0113277,949\n");
    write("seed/movie_metadata.csv.gz", "");
    write("movielens-small/movies.csv", "movieId,title,genres\n6,Heat (1995),Drama\n");
    write("wikipedia-movies/wikipedia_movies.jsonl.gz", "");

    Shell.Result result =
        new Shell(folder)
            .run("evaluate", "merge", "--data", ".", "--json", "--output", "reports/merge.md");

    JsonNode report = new ObjectMapper().readTree(result.out());
    assertThat(report.at("/rows/3/measure").asText()).isEqualTo("MovieLens and TMDB 5000, missed");
    assertThat(report.at("/rows/3/pass").asBoolean()).isTrue();
    assertThat(report.path("pass").asBoolean()).isFalse();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("beyond its gate");
    assertThat(folder.resolve("reports/merge.md")).content().contains("# Merging without numbers");
  }

  @Test
  void namesATableThatIsNotThere() {
    Shell.Result result = new Shell(folder).run("evaluate", "merge", "--data", "nowhere");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).hasLineCount(1).contains("tmdb_5000_movies.csv.gz");
  }

  @Test
  void needsToBeToldWhereTheTablesAre() {
    Shell.Result result = new Shell(folder).run("evaluate", "merge");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--data");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }
}
