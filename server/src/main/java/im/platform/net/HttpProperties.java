package im.platform.net;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the HTTP edge takes from where.
 *
 * @param allowedOrigins other web origins whose pages may use this server, such as {@code
 *     https://chat.example.org}; the server's own origin always may
 * @param trustedProxies addresses or CIDR ranges whose X-Forwarded-For is believed
 */
@ConfigurationProperties("im.http")
public record HttpProperties(
    @DefaultValue List<String> allowedOrigins, @DefaultValue List<String> trustedProxies) {}
