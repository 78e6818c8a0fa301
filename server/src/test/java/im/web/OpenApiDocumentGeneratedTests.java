package im.web;

import com.fasterxml.jackson.databind.JavaType;
import im.account.Caller;
import im.platform.error.ErrorCode;
import im.platform.text.Patch;
import im.testkit.GeneratedFile;
import im.testkit.TestServer;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes api/openapi.json from the controllers of the running server. */
class OpenApiDocumentGeneratedTests {

  /** A field that may be absent, null or a value is on the wire just that value. */
  private static final class PatchConverter implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
        AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
      JavaType java = Json.mapper().constructType(type.getType());
      if (java.hasRawClass(Patch.class)) {
        Schema<?> value = context.resolve(new AnnotatedType(java.containedType(0)));
        Set<String> types = new TreeSet<>(Objects.requireNonNullElse(value.getTypes(), Set.of()));
        types.add("null");
        return value.types(types);
      }
      return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
  }

  /** What the document says beyond the controllers. */
  static class Document {

    /** Of the parameters that are numbers, the largest; 0 where there is none. */
    private static final Map<String, Integer> MOST =
        Map.of(
            "limit",
            100,
            "beforeSeq",
            0,
            "afterSeq",
            0,
            "aroundSeq",
            0,
            "sinceVersion",
            0,
            "seq",
            0);

    private static final Map<String, Integer> LONG_PAGES =
        Map.of("Message.list", 200, "Message.changes", 200, "Conversation.sync", 1_000);

    @Bean
    OpenApiCustomizer im() {
      SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
      ModelConverters.getInstance(true).addConverter(new PatchConverter());
      return api -> {
        api.info(new Info().title("im").version("v1"));
        api.servers(List.of(new Server().url("/")));
        Components components =
            api.getComponents() == null ? new Components() : api.getComponents();
        api.components(components);
        components.addSchemas("Problem", problem());
        components.addSecuritySchemes("bearer", bearer());
        sortPaths(api);
      };
    }

    @Bean
    OperationCustomizer errorsAndSecurity() {
      return (operation, handler) -> {
        boolean asksWho =
            Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Caller.class);
        if (asksWho) {
          operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
        }
        addErrors(operation);
        operation.setOperationId(name(handler));
        describeNumbers(operation);
        return operation;
      };
    }

    /** Such as {@code Contacts.list}: stays the same whatever other controllers there are. */
    private static String name(HandlerMethod handler) {
      String controller = handler.getBeanType().getSimpleName().replace("Controller", "");
      return controller + "." + handler.getMethod().getName();
    }

    private static void addErrors(Operation operation) {
      Content content =
          new Content()
              .addMediaType(
                  "application/problem+json",
                  new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
      operation
          .getResponses()
          .addApiResponse("default", new ApiResponse().description("Any error.").content(content));
    }

    /** Numbers in a query are read as text, so that what is no number gets a clear answer. */
    private static void describeNumbers(Operation operation) {
      for (Parameter parameter :
          Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
        Integer most = MOST.get(parameter.getName());
        if (most != null) {
          IntegerSchema number = new IntegerSchema();
          number.format("int64").minimum(BigDecimal.valueOf(most == 0 ? 0 : 1));
          if (most > 0) {
            String id = operation.getOperationId();
            number.maximum(BigDecimal.valueOf(LONG_PAGES.getOrDefault(id, most)));
          }
          parameter.schema(number);
        }
      }
    }

    private static Schema<?> problem() {
      Schema<?> field =
          new ObjectSchema()
              .addProperty("field", new StringSchema().description("A JSON path."))
              .addProperty("message", new StringSchema());
      List<String> codes = Arrays.stream(ErrorCode.values()).map(ErrorCode::wireName).toList();
      Schema<?> problem = new ObjectSchema().description("An error as RFC 9457 writes it.");
      problem.addProperty("status", new IntegerSchema());
      problem.addProperty("title", new StringSchema());
      problem.addProperty("detail", new StringSchema());
      problem.addProperty("code", new StringSchema()._enum(codes));
      problem.addProperty("errors", new ArraySchema().items(field));
      problem.required(List.of("status", "title", "detail", "code"));
      return problem;
    }

    private static SecurityScheme bearer() {
      return new SecurityScheme()
          .type(SecurityScheme.Type.HTTP)
          .scheme("bearer")
          .bearerFormat("JWT");
    }

    private static void sortPaths(OpenAPI api) {
      io.swagger.v3.oas.models.Paths sorted = new io.swagger.v3.oas.models.Paths();
      api.getPaths().keySet().stream()
          .sorted()
          .forEach(path -> sorted.addPathItem(path, api.getPaths().get(path)));
      api.paths(sorted);
    }
  }

  @Test
  void theDocumentIsUpToDate() {
    try (TestServer server =
        TestServer.start(
            List.of(Document.class),
            "springdoc.api-docs.enabled=true",
            "springdoc.default-produces-media-type=application/json")) {
      String body =
          RawHttp.send(server.uri(), "", "GET /v3/api-docs HTTP/1.0", "Host: localhost").body();
      JsonMapper pretty =
          JsonMapper.builder()
              .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build();
      Object document = pretty.readValue(body, Object.class);
      GeneratedFile.check("api/openapi.json", pretty.writeValueAsString(document) + "\n");
    }
  }
}
