package im.web.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.server.WebHandler;

/** Routes to packed files whatever no controller serves. */
@Configuration(proxyBeanMethods = false)
class PackedFilesConfiguration {

  @Bean
  SimpleUrlHandlerMapping packedFiles(WebClientFiles client, ApiDocument document) {
    Map<String, WebHandler> routes = new LinkedHashMap<>();
    routes.put(ApiDocument.PATH, document);
    routes.put(ApiDocument.VIEWER, document);
    routes.put(ApiDocument.VIEWER + "/**", document);
    routes.put("/**", client);
    return new SimpleUrlHandlerMapping(routes, Ordered.LOWEST_PRECEDENCE);
  }
}
