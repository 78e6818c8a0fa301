package im.storage;

import im.platform.config.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SQL database.
 *
 * @param url its JDBC address, {@code jdbc:mariadb://HOST:PORT/DATABASE}; none: SQLite in the data
 *     directory
 * @param user who logs in to MariaDB
 * @param password of that user
 * @param readers connections that read at once
 * @param writers connections that write at once to MariaDB; SQLite has one
 * @param requireDurable refuse to start on a database that is not set to keep what it committed;
 *     otherwise that is a warning
 */
@ConfigurationProperties("im.storage")
public record StorageProperties(
    @Nullable
        @Pattern(
            regexp = "jdbc:(sqlite|mariadb):.+",
            message = "must be jdbc:sqlite:… or jdbc:mariadb://…")
        String url,
    @Nullable String user,
    @Nullable Secret password,
    @DefaultValue("8") @Min(1) @Max(100) int readers,
    @DefaultValue("12") @Min(2) @Max(200) int writers,
    @DefaultValue("false") boolean requireDurable) {

  boolean isMariaDb() {
    return url != null && url.startsWith("jdbc:mariadb:");
  }
}
