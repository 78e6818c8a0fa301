package im.platform.json;

import im.platform.text.Patch;
import java.time.Instant;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one JSON mapper's rules. A value of another type than the field's is an error, never
 * converted; unknown fields are ignored; of a field given twice the last counts; times are RFC 3339
 * in UTC with milliseconds.
 */
@Configuration
class JsonConfiguration {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_CHARACTERS = 100;
  private static final int MAX_NAME_CHARACTERS = 1_000;

  @Bean
  JsonFactoryBuilderCustomizer boundedJson() {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER_CHARACTERS)
            .maxNameLength(MAX_NAME_CHARACTERS)
            .build();
    return factory -> factory.streamReadConstraints(bounds);
  }

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfigDefaults(JsonConfiguration::refuseEmptyText);
  }

  /** An empty or blank text is no null, number, boolean or id. */
  private static void refuseEmptyText(MutableCoercionConfig config) {
    config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    config.setAcceptBlankAsEmpty(false);
  }

  @Bean
  JacksonModule wireTypes() {
    return new SimpleModule("im")
        .addSerializer(Instant.class, new InstantSerializer())
        .addDeserializer(Instant.class, new InstantDeserializer())
        .addDeserializer(String.class, new TextDeserializer())
        .addDeserializer(Patch.class, new PatchDeserializer());
  }
}
