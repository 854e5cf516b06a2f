package dev.marquee.app.command;

import picocli.CommandLine;

/** All commands under their names. */
public final class CommandTree {
  private CommandTree() {}

  /**
   * The command line, ready to execute words; it never throws, and writes only to the terminal
   * given.
   */
  public static CommandLine of(Surroundings surroundings) {
    Failures failures = new Failures(surroundings);
    CommandLine store =
        new CommandLine(new StoreCommand())
            .addSubcommand(new StoreStatusCommand(surroundings))
            .addSubcommand(new StoreCreateCommand(surroundings))
            .addSubcommand(new StoreMigrateCommand(surroundings))
            .addSubcommand(new StoreCopyCommand(surroundings))
            .addSubcommand(new StoreBackupCommand(surroundings))
            .addSubcommand(new StoreRestoreCommand(surroundings));
    CommandLine evaluate =
        new CommandLine(new EvaluateCommand())
            .addSubcommand(new EvaluateSearchCommand(surroundings))
            .addSubcommand(new EvaluateAgreementCommand(surroundings))
            .addSubcommand(new EvaluateMergeCommand(surroundings))
            .addSubcommand(new EvaluateSentimentCommand(surroundings))
            .addSubcommand(new EvaluatePopularityCommand(surroundings))
            .addSubcommand(new EvaluateRecommendationsCommand(surroundings));
    return new CommandLine(new MarqueeCommand())
        .addSubcommand(new DemoCommand(surroundings))
        .addSubcommand(new ServeCommand(surroundings))
        .addSubcommand(new ImportCommand(surroundings))
        .addSubcommand(new ImportReviewsCommand(surroundings))
        .addSubcommand(new FetchReviewsCommand(surroundings))
        .addSubcommand(new ImportEventsCommand(surroundings))
        .addSubcommand(new SimulateCommand(surroundings))
        .addSubcommand(
            new CommandLine(new TrainCommand())
                .addSubcommand(new TrainVectorsCommand(surroundings))
                .addSubcommand(new TrainPopularityCommand(surroundings))
                .addSubcommand(new TrainSentimentCommand(surroundings)))
        .addSubcommand(evaluate)
        .addSubcommand(
            new CommandLine(new BenchCommand(surroundings))
                .addSubcommand(new BenchGenerateCommand(surroundings))
                .addSubcommand(new BenchEventsCommand(surroundings))
                .addSubcommand(new BenchReviewsCommand(surroundings)))
        .addSubcommand(store)
        .setOut(surroundings.terminal().out())
        .setErr(surroundings.terminal().err())
        .setParameterExceptionHandler(failures::wrongWords)
        .setExecutionExceptionHandler(failures::failed);
  }
}
