package im.platform.config;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Reads the whole configuration before anything starts: every key is bound and validated, every key
 * that is set must be known. All that is wrong is told at once.
 */
final class ConfigurationCheck
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    List<String> faults = faults(context.getEnvironment());
    if (!faults.isEmpty()) {
      throw new WrongConfiguration(faults);
    }
  }

  static List<String> faults(ConfigurableEnvironment environment) {
    List<? extends Class<?>> records = PropertyRecords.all();
    List<PropertyKey> keys = records.stream().flatMap(PropertyKey::of).toList();
    List<String> faults = new ArrayList<>(new UnknownKeys(keys).faults(environment));
    Binder binder = Binder.get(environment);
    keys.forEach(key -> bind(binder, key, faults));
    if (faults.isEmpty()) {
      validate(binder, records, faults);
    }
    return faults;
  }

  private static void bind(Binder binder, PropertyKey key, List<String> faults) {
    try {
      binder.bind(key.name(), Bindable.of(key.type()));
    } catch (BindException e) {
      faults.add(BindFaults.describe(key, e));
    }
  }

  private static void validate(
      Binder binder, List<? extends Class<?>> records, List<String> faults) {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      records.forEach(record -> validate(binder, factory.getValidator(), record, faults));
    }
  }

  private static void validate(
      Binder binder, Validator validator, Class<?> record, List<String> faults) {
    String prefix = PropertyKey.prefix(record).toString();
    try {
      Object bound = binder.bindOrCreate(prefix, Bindable.of(record));
      validator.validate(bound).forEach(violation -> faults.add(describe(prefix, violation)));
    } catch (BindException e) {
      faults.add(prefix + ": " + BindFaults.cause(e));
    }
  }

  /** A rule about several keys says itself which. */
  private static String describe(String prefix, ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    boolean several = violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
    String key = several ? "" : prefix + "." + DataObjectPropertyName.toDashedForm(path) + " ";
    return key + violation.getMessage();
  }
}
