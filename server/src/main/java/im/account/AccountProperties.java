package im.account;

import im.platform.config.Secret;
import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Accounts and sessions.
 *
 * @param registration who may make an account
 * @param inviteCodes what {@code registration=invite} asks for, any of them; none: one that is made
 *     at the first start and kept in the data directory's file {@code invite-code}
 * @param accessTokenTtl how long an access token lives
 * @param sessionIdle a session unused for so long ends
 * @param sessionMaxAge a session so old ends
 * @param refreshGrace how long the refresh token before the valid one is still answered with it
 * @param loginRecordRetention how long log-in records are kept
 * @param nameRetention how long the name of a deleted account stays taken
 */
@Validated
@ConfigurationProperties("im.account")
public record AccountProperties(
    @DefaultValue("open") RegistrationMode registration,
    @DefaultValue List<Secret> inviteCodes,
    @DefaultValue("15m") Duration accessTokenTtl,
    @DefaultValue("30d") Duration sessionIdle,
    @DefaultValue("180d") Duration sessionMaxAge,
    @DefaultValue("10s") Duration refreshGrace,
    @DefaultValue("90d") Duration loginRecordRetention,
    @DefaultValue("30d") Duration nameRetention) {

  @AssertTrue(message = "every time of im.account must be positive")
  boolean isPositive() {
    return Stream.of(
            accessTokenTtl,
            sessionIdle,
            sessionMaxAge,
            refreshGrace,
            loginRecordRetention,
            nameRetention)
        .allMatch(Duration::isPositive);
  }

  @AssertTrue(message = "im.account.invite-codes must have at least 8 characters each")
  boolean isHardToGuess() {
    return inviteCodes.stream().allMatch(code -> code.value().length() >= 8);
  }
}
