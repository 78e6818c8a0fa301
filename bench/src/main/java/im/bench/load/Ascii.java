package im.bench.load;

/** Numbers and marks in bytes, where a text would cost more than what it is for. */
public final class Ascii {

  private Ascii() {}

  /** Writes a number from 0 on in decimal digits; returns where they end. */
  public static int put(byte[] into, int at, long number) {
    int end = at + digits(number);
    long rest = number;
    for (int i = end - 1; i >= at; i--) {
      into[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return end;
  }

  public static int digits(long number) {
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /** The number whose digits begin here; 0 where there is none. */
  public static long number(byte[] bytes, int at) {
    long number = 0;
    for (int i = at; i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  /** Whether the mark stands here. */
  public static boolean isAt(byte[] bytes, int at, byte[] mark) {
    if (at + mark.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[at + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Where the mark first ends between the two; -1 where it does not stand there. */
  public static int after(byte[] bytes, int from, int to, byte[] mark) {
    for (int at = from; at + mark.length <= to; at++) {
      if (bytes[at] == mark[0] && isAt(bytes, at, mark)) {
        return at + mark.length;
      }
    }
    return -1;
  }

  /** Where the byte stands last, from here backwards. */
  public static int lastIndexOf(byte[] bytes, int from, char wanted) {
    int at = from;
    while (bytes[at] != wanted) {
      at--;
    }
    return at;
  }

  /** Where the byte next stands. */
  public static int indexOf(byte[] bytes, int from, char wanted) {
    int at = from;
    while (bytes[at] != wanted) {
      at++;
    }
    return at;
  }
}
