package im.platform.config;

import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** All properties records of the server. */
final class PropertyRecords {

  private PropertyRecords() {}

  static List<? extends Class<?>> all() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents("im").stream()
        .map(BeanDefinition::getBeanClassName)
        .sorted()
        .<Class<?>>map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
        .filter(Class::isRecord)
        .toList();
  }
}
