package im.gateway;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The WebSocket edge.
 *
 * @param heartbeat how often a client is to show that it lives; silent for two, it is closed
 * @param authTimeout how long a new connection may take to authenticate
 * @param maxFrameBytes the largest message a client may send
 * @param mailboxFrames frames of one connection that wait to be carried out; more stay in the
 *     socket
 * @param outboundFrames frames that wait for one slow connection; more and it is closed
 * @param outboundBytes the same in bytes
 * @param drainTimeout how long a stopping node waits for the frames it has taken to be answered
 */
@ConfigurationProperties("im.gateway")
public record GatewayProperties(
    @DefaultValue("25s") Duration heartbeat,
    @DefaultValue("10s") Duration authTimeout,
    @DefaultValue("131072") @Min(1_024) @Max(16_777_216) int maxFrameBytes,
    @DefaultValue("64") @Min(1) int mailboxFrames,
    @DefaultValue("1024") @Min(8) int outboundFrames,
    @DefaultValue("1048576") @Min(65_536) int outboundBytes,
    @DefaultValue("10s") Duration drainTimeout) {}
