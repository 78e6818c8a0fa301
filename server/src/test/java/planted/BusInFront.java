package planted;

import im.bus.DeliveryBus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.SmartLifecycle;

/** Puts a worse bus in front of the real one; its start and end stay as they are. */
abstract class BusInFront implements BeanPostProcessor {

  private final UnaryOperator<DeliveryBus> worse;

  BusInFront(UnaryOperator<DeliveryBus> worse) {
    this.worse = worse;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DeliveryBus bus ? inFrontOf(bus) : bean;
  }

  private Object inFrontOf(DeliveryBus bus) {
    DeliveryBus front = worse.apply(bus);
    return Proxy.newProxyInstance(
        BusInFront.class.getClassLoader(),
        new Class<?>[] {DeliveryBus.class, SmartLifecycle.class},
        (proxy, method, arguments) -> {
          boolean ofBus = method.getDeclaringClass() == DeliveryBus.class;
          try {
            return method.invoke(ofBus ? front : bus, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
