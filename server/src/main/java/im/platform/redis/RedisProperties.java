package im.platform.redis;

import im.platform.config.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Redis that the nodes of a cluster share.
 *
 * @param url its address, {@code redis://HOST:PORT} or, with TLS, {@code rediss://HOST:PORT}; none:
 *     this node is the only one
 * @param user who logs in to it
 * @param password of that user
 * @param timeout how long a command may take before Redis counts as away
 */
@ConfigurationProperties("im.redis")
public record RedisProperties(
    @Nullable
        @Pattern(
            regexp = "rediss?://[^@]+",
            message = "must be redis://HOST:PORT or rediss://HOST:PORT, without a password")
        String url,
    @Nullable String user,
    @Nullable Secret password,
    @DefaultValue("1s") @NotNull @DurationMin(millis = 10) Duration timeout) {}
