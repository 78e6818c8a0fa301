package im.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.testkit.TestServer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ConfigurationCheckTests {

  private static List<String> faults(String... settings) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String setting : settings) {
      String[] parts = setting.split("=", 2);
      values.put(parts[0], parts[1]);
    }
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", values));
    ConfigurationPropertySources.attach(environment);
    return ConfigurationCheck.faults(environment);
  }

  @Test
  void theDefaultsAreSound() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void soundSettingsPass() {
    assertThat(
            faults(
                "im.roles=web,files",
                "im.roles[0]=web",
                "im.dataDir=/tmp",
                "im.limits.rules.login.count=5",
                "im.limits.rules.login.per=1m",
                "im.http.allowed-origins=https://a.test,https://b.test"))
        .isEmpty();
  }

  @Test
  void aLimitNeedsItsTime() {
    assertThat(faults("im.limits.rules.send.count=5"))
        .singleElement()
        .asString()
        .startsWith("im.limits.rules[SEND].per")
        .contains("must not be null");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    assertThat(
            faults(
                "im.roles=web,cook",
                "im.limits.scale=many",
                "im.storage.reader=3",
                "im.nothing.like.that=1",
                "im.metrics.address=nowhere at all"))
        .anySatisfy(f -> assertThat(f).startsWith("im.roles").contains("web, gateway, files, jobs"))
        .anySatisfy(
            f -> assertThat(f).isEqualTo("im.limits.scale = many must be a number in range"))
        .anySatisfy(f -> assertThat(f).contains("did you mean im.storage.readers?"))
        .anySatisfy(f -> assertThat(f).isEqualTo("im.nothing.like.that is not known"))
        .anySatisfy(f -> assertThat(f).startsWith("im.metrics.address = nowhere at all"))
        .hasSize(5);
  }

  @Test
  void valuesOutOfRangeAreToldTogether() {
    assertThat(faults("im.limits.scale=0", "im.storage.readers=1000", "im.metrics.port=-1"))
        .containsExactlyInAnyOrder(
            "im.limits.scale must be greater than or equal to 1",
            "im.storage.readers must be less than or equal to 100",
            "im.metrics.port must be greater than or equal to 0");
  }

  @Test
  void secretsAreNotShownAndRulesAboutSeveralKeysSpeakForThemselves() {
    assertThat(faults("im.account.invite-codes=hushhush,short"))
        .containsExactly("im.account.invite-codes must have at least 8 characters each");
  }

  @Test
  void anUnknownRoleRefusesToStart() {
    assertThatThrownBy(() -> TestServer.start("im.roles=web,cook"))
        .isInstanceOf(WrongConfiguration.class)
        .hasMessageContaining("im.roles");
  }

  @Test
  void everyKeyHasAFormThatCanBeWritten() {
    assertThat(PropertyRecords.all().stream().flatMap(PropertyKey::of))
        .extracting(key -> key.name().toString())
        .contains("im.roles", "im.data-dir", "im.limits.scale", "im.storage.readers")
        .doesNotHaveDuplicates()
        .allMatch(name -> name.startsWith("im."));
  }

  @Test
  void aSecretPrintsStars() {
    assertThat(new Secret("hush")).hasToString("***");
  }

  @Test
  void durationsOfLimitsAreRead() {
    try (TestServer server =
        TestServer.start(
            "im.limits.rules.login.count=7",
            "im.limits.rules.login.per=90s",
            "im.limits.scale=1")) {
      im.platform.limit.Limit limit =
          server.bean(im.platform.limit.Limits.class).of(im.platform.limit.LimitName.LOGIN);
      assertThat(limit.count()).isEqualTo(7);
      assertThat(limit.period()).isEqualTo(Duration.ofSeconds(90));
    }
  }
}
