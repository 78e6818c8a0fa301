package im.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import im.account.key.SigningKey;
import im.account.key.SigningKeys;
import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tokens that are not ours, made with all that an attacker may know, and then some. */
class AccessTokenTests {

  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final TestUser alice = client.register("alice");
  private final SigningKey key = server.bean(SigningKeys.class).newest();

  private Answer me(String token) {
    return client.rest().call("GET", "/me", null, "Authorization", "Bearer " + token);
  }

  private void refused(String token) {
    Answer answer = me(token);
    assertThat(answer.status()).as(token).isEqualTo(401);
    assertThat(answer.problem().code()).isEqualTo("unauthenticated");
  }

  private Map<String, Object> claims() throws Exception {
    return new LinkedHashMap<>(JWSObject.parse(alice.accessToken()).getPayload().toJSONObject());
  }

  private Map<String, Object> claims(String name, @Nullable Object value) throws Exception {
    Map<String, Object> claims = claims();
    if (value == null) {
      claims.remove(name);
    } else {
      claims.put(name, value);
    }
    return claims;
  }

  private JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(key.kid());
  }

  private static String sign(JWSHeader header, Map<String, Object> claims, PrivateKey key)
      throws Exception {
    JWSObject token = new JWSObject(header, new Payload(claims));
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTokenMadeAsTheServerMakesThemIsGood() throws Exception {
    assertThat(me(sign(header().build(), claims(), key.privateKey())).status()).isEqualTo(200);
  }

  @Test
  void withoutASignatureItIsNothing() {
    String payload = alice.accessToken().split("\\.", -1)[1];
    for (String alg : List.of("none", "None", "nOnE", "")) {
      String header =
          base64("{\"alg\":\"" + alg + "\",\"typ\":\"at+jwt\",\"kid\":\"" + key.kid() + "\"}");
      refused(header + "." + payload + ".");
      refused(header + "." + payload + "." + base64("x"));
    }
  }

  @Test
  void thePublicKeyIsNoSecret() throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).keyID(key.kid()).build();
    JWSObject token = new JWSObject(header, new Payload(claims()));
    token.sign(new MACSigner(key.publicKey().getEncoded()));
    refused(token.serialize());
  }

  @Test
  void otherAlgorithmsOfTheSameKeyAreRefused() throws Exception {
    for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
      JWSHeader header = new JWSHeader.Builder(algorithm).type(TYPE).keyID(key.kid()).build();
      refused(sign(header, claims(), key.privateKey()));
    }
  }

  @Test
  void noHeaderPointsToAKeyOfItsOwn() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair own = generator.generateKeyPair();
    RSAKey jwk = new RSAKey.Builder((RSAPublicKey) own.getPublic()).keyID(key.kid()).build();
    refused(sign(header().build(), claims(), own.getPrivate()));
    refused(sign(header().jwk(jwk).build(), claims(), own.getPrivate()));
    for (JWSHeader header :
        List.of(
            header().jwk(jwk).build(),
            header().jwkURL(URI.create("https://evil.example/jwks")).build(),
            header().x509CertURL(URI.create("https://evil.example/x5u")).build(),
            header().customParam("x", 1).build())) {
      refused(sign(header, claims(), key.privateKey()));
    }
  }

  @Test
  void aKeyIdNamesOneOfOurKeysOrNothing() throws Exception {
    for (String kid :
        List.of("", "../../dev/null", "x' OR '1'='1", "https://evil.example", key.kid() + ".pem")) {
      refused(sign(header().keyID(kid).build(), claims(), key.privateKey()));
    }
    refused(sign(header().keyID(null).build(), claims(), key.privateKey()));
  }

  @Test
  void theTypeIsThatOfAnAccessToken() throws Exception {
    refused(sign(header().type(JOSEObjectType.JWT).build(), claims(), key.privateKey()));
    refused(sign(header().type(null).build(), claims(), key.privateKey()));
  }

  @Test
  void everyClaimIsChecked() throws Exception {
    long now = Instant.now().getEpochSecond();
    for (String name : List.of("iss", "aud", "sub", "sid", "iat", "nbf", "exp", "jti")) {
      refused(sign(header().build(), claims(name, null), key.privateKey()));
      Object wrong = name.equals("jti") ? 5 : "x";
      refused(sign(header().build(), claims(name, wrong), key.privateKey()));
    }
    refused(sign(header().build(), claims("exp", now - 1), key.privateKey()));
    refused(sign(header().build(), claims("exp", Long.toString(now + 900)), key.privateKey()));
    refused(sign(header().build(), claims("nbf", now + 60), key.privateKey()));
    refused(sign(header().build(), claims("iat", now + 60), key.privateKey()));
    refused(sign(header().build(), claims("aud", List.of("im-api", "x")), key.privateKey()));
    refused(sign(header().build(), claims("sub", bob()), key.privateKey()));
  }

  private String bob() {
    return client.register("bob").id();
  }

  @Test
  void piecesAreNoToken() {
    String token = alice.accessToken();
    String[] parts = token.split("\\.", -1);
    for (String piece :
        List.of(
            "",
            "..",
            "x",
            parts[0] + "." + parts[1],
            parts[0] + "." + parts[1] + ".",
            token.substring(0, token.length() - 10),
            token + ".x",
            token + "x".repeat(5_000),
            parts[0] + "." + base64("[]") + "." + parts[2])) {
      refused(piece);
    }
  }

  @Test
  void aTamperedPayloadIsRefused() throws Exception {
    String[] parts = alice.accessToken().split("\\.", -1);
    String payload = new Payload(claims("exp", 4_102_444_800L)).toBase64URL().toString();
    refused(parts[0] + "." + payload + "." + parts[2]);
  }
}
