package im.storage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SQL database.
 *
 * @param url its JDBC address; none: SQLite in the data directory
 * @param readers connections that read at once
 */
@ConfigurationProperties("im.storage")
public record StorageProperties(
    @Nullable String url, @DefaultValue("8") @Min(1) @Max(100) int readers) {}
