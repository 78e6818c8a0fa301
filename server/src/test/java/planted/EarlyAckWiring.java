package planted;

import im.messaging.store.LogEntry;
import im.messaging.store.MessageLog;
import im.storage.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.Assert;

/** Puts {@link EarlyAcks} in front of the message log's {@code append}; all else passes through. */
final class EarlyAckWiring implements BeanPostProcessor {

  private final ObjectProvider<Database> database;

  EarlyAckWiring(ObjectProvider<Database> database) {
    this.database = database;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof MessageLog log ? inFrontOf(log) : bean;
  }

  private Object inFrontOf(MessageLog log) {
    EarlyAcks acks = new EarlyAcks(log, database);
    return Proxy.newProxyInstance(
        EarlyAckWiring.class.getClassLoader(),
        new Class<?>[] {MessageLog.class, SmartLifecycle.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("append")) {
            Assert.notNull(arguments, "append takes an entry");
            return acks.append((LogEntry.Append) arguments[0]);
          }
          try {
            return method.invoke(log, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
