package im.account.token;

import im.account.Caller;
import im.account.VerifiedSession;
import im.platform.id.AccountId;
import im.platform.id.SessionId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What an access token says. Its beginning may lie 30 s ahead of our clock, for nodes whose clocks
 * differ; its end gets no such leeway: a token is dead the moment it says, because a life of
 * seconds must be one, and refreshing early is the client's part.
 */
record Claims(Caller caller, Instant begin, Instant end, String id) {

  private static final String ISSUER = "im";
  private static final String AUDIENCE = "im-api";
  private static final Duration LEEWAY = Duration.ofSeconds(30);
  private static final long MILLIS = 1_000;
  private static final int DECIMALS = 3;

  static Claims of(Caller caller, UUID id, Instant now, Duration life) {
    return new Claims(caller, now, now.plus(life), id.toString());
  }

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("iss", ISSUER);
    json.put("aud", AUDIENCE);
    json.put("sub", caller.accountId().toString());
    json.put("sid", caller.sessionId().toString());
    json.put("iat", begin.getEpochSecond());
    json.put("nbf", begin.getEpochSecond());
    json.put("exp", endNumber());
    json.put("jti", id);
    return json;
  }

  /** In whole seconds, but where they are few: then a fraction of one counts. */
  private Number endNumber() {
    boolean isShort = Duration.between(begin, end).compareTo(Duration.ofMinutes(1)) < 0;
    return BigDecimal.valueOf(end.toEpochMilli(), DECIMALS)
        .setScale(isShort ? DECIMALS : 0, RoundingMode.DOWN);
  }

  /**
   * Reads the claims of a genuine token.
   *
   * @throws IllegalArgumentException where one is missing or not what it should be
   */
  static Claims parse(Map<String, Object> json) {
    require(ISSUER.equals(json.get("iss")) && AUDIENCE.equals(json.get("aud")));
    AccountId account = AccountId.parse(text(json, "sub"));
    SessionId session = SessionId.parse(text(json, "sid"));
    Instant issued = time(json, "iat");
    Instant begin = time(json, "nbf");
    return new Claims(
        new Caller(account, session),
        issued.isAfter(begin) ? issued : begin,
        time(json, "exp"),
        text(json, "jti"));
  }

  VerifiedSession check(Instant now) {
    if (begin.isAfter(now.plus(LEEWAY)) || !now.isBefore(end)) {
      throw AccessTokens.refused();
    }
    return new VerifiedSession(caller, end);
  }

  private static String text(Map<String, Object> json, String name) {
    if (json.get(name) instanceof String text) {
      return text;
    }
    throw wrong();
  }

  private static Instant time(Map<String, Object> json, String name) {
    if (json.get(name) instanceof Number seconds) {
      return Instant.ofEpochMilli(Math.round(seconds.doubleValue() * MILLIS));
    }
    throw wrong();
  }

  private static void require(boolean ok) {
    if (!ok) {
      throw wrong();
    }
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException("a claim is missing or wrong");
  }
}
