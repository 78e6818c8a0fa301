package im.account.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import im.account.AccountProperties;
import im.account.Caller;
import im.account.VerifiedSession;
import im.account.key.SigningKey;
import im.account.key.SigningKeys;
import im.platform.error.Refusal;
import im.platform.id.Ids;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Access tokens: JWTs of type {@code at+jwt}, always signed RS256 by a key of ours that the header
 * names, and nothing else in the header. A verified one is remembered until it runs out, so that
 * its signature is checked once. Thread-safe; never blocks on anything but CPU.
 */
@Component
public class AccessTokens {

  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final Set<String> HEADER = Set.of("alg", "typ", "kid");
  private static final int MAX_LENGTH = 4_096;
  private static final int REMEMBERED = 50_000;

  private final SigningKeys keys;
  private final Ids ids;
  private final InstantSource clock;
  private final Duration life;
  private final Cache<String, VerifiedSession> verified =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumSize(REMEMBERED)
          .expireAfterAccess(Duration.ofMinutes(15))
          .build();

  AccessTokens(SigningKeys keys, Ids ids, InstantSource clock, AccountProperties properties) {
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
    this.life = properties.accessTokenTtl();
  }

  /** How long a token made now will live. */
  public Duration life() {
    return life;
  }

  public String issue(Caller caller) {
    SigningKey key = keys.newest();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(key.kid()).build();
    Claims claims = Claims.of(caller, ids.next(), clock.instant(), life);
    JWSObject token = new JWSObject(header, new Payload(claims.toJson()));
    try {
      token.sign(new RSASSASigner(key.privateKey()));
    } catch (JOSEException e) {
      throw new IllegalStateException("an access token could not be signed", e);
    }
    return token.serialize();
  }

  /**
   * Reads a token that is good now; of its session it knows nothing.
   *
   * @throws Refusal {@code unauthenticated} for whatever is not such a token
   */
  public VerifiedSession verify(String text) {
    Optional<VerifiedSession> known = maybeRemembered(text);
    if (known.isPresent()) {
      return known.get();
    }
    Instant now = clock.instant();
    VerifiedSession session = claims(text).check(now);
    verified.put(text, session);
    return session;
  }

  /** The same answer where the token was verified before and is still good. */
  public Optional<VerifiedSession> maybeRemembered(String text) {
    VerifiedSession session = verified.getIfPresent(text);
    return session != null && clock.instant().isBefore(session.expiresAt())
        ? Optional.of(session)
        : Optional.empty();
  }

  private Claims claims(String text) {
    if (text.length() > MAX_LENGTH) {
      throw refused();
    }
    try {
      JWSObject token = JWSObject.parse(text);
      if (!isGenuine(token)) {
        throw refused();
      }
      return Claims.parse(payload(token));
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      throw refused();
    }
  }

  private static Map<String, Object> payload(JWSObject token) {
    return Objects.requireNonNullElse(token.getPayload().toJSONObject(), Map.of());
  }

  private boolean isGenuine(JWSObject token) throws JOSEException {
    JWSHeader header = token.getHeader();
    if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())
        || !TYPE.equals(header.getType())
        || !HEADER.equals(header.getIncludedParams())) {
      return false;
    }
    Optional<SigningKey> key = keys.maybeFind(header.getKeyID());
    return key.isPresent() && token.verify(new RSASSAVerifier(key.get().publicKey()));
  }

  static Refusal refused() {
    return Refusal.unauthenticated("The access token is missing, wrong or expired.");
  }
}
