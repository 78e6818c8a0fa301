package im.platform.config;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells all faults of the configuration in one message without a stack trace. */
final class WrongConfigurationAnalyzer extends AbstractFailureAnalyzer<WrongConfiguration> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, WrongConfiguration cause) {
    String faults =
        cause.faults().stream().map(fault -> "    " + fault).collect(Collectors.joining("\n"));
    return new FailureAnalysis(
        "The configuration cannot be used:\n\n" + faults,
        "Correct the keys named above; docs/configuration.md lists all of them.",
        cause);
  }
}
