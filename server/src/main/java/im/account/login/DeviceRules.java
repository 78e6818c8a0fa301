package im.account.login;

import im.account.store.Device;
import im.platform.text.FieldChecks;
import org.jspecify.annotations.Nullable;

/** What a client may say of its device. */
final class DeviceRules {

  private static final int NAME_MAX = 100;
  private static final int PLATFORM_MAX = 50;

  private DeviceRules() {}

  static void check(FieldChecks checks, @Nullable Device device) {
    if (device != null) {
      checks
          .optionalText("device.name", device.name(), 0, NAME_MAX)
          .optionalText("device.platform", device.platform(), 0, PLATFORM_MAX);
    }
  }
}
