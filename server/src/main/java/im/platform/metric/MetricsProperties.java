package im.platform.metric;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.InetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Metrics.
 *
 * @param port where Prometheus reads {@code /metrics}; 0: nowhere
 * @param address the address of that port
 */
@ConfigurationProperties("im.metrics")
public record MetricsProperties(
    @DefaultValue("0") @Min(0) @Max(65_535) int port,
    @DefaultValue("127.0.0.1") InetAddress address) {}
