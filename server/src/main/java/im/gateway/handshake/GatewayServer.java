package im.gateway.handshake;

import im.platform.config.NodeProperties;
import im.platform.config.Role;
import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Puts the gateway into the pipeline of the one HTTP server, where the node has that role. */
@Configuration
class GatewayServer {

  @Bean
  NettyServerCustomizer takeWebSockets(Takeover takeover, NodeProperties node) {
    return server ->
        node.has(Role.GATEWAY)
            ? server.doOnChannelInit(
                (observer, channel, remote) -> install(channel.pipeline(), takeover))
            : server;
  }

  private static void install(ChannelPipeline pipeline, Takeover takeover) {
    pipeline.addBefore(
        NettyPipeline.HttpTrafficHandler, "im.upgrade", new UpgradeHandler(takeover));
  }
}
