package im.account.password;

import im.platform.error.Refusal;
import jakarta.annotation.PreDestroy;
import java.text.Normalizer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks password hashes: Argon2id, 19 MiB, two passes, one lane. Each costs tens of
 * milliseconds of CPU and its memory, so few run at once, on the threads {@code password-N}, and at
 * most 100 wait; beyond that the answer is {@code unavailable}. Blocking; thread-safe.
 */
@Component
public class PasswordHashes {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int MAX_THREADS = 4;
  private static final int MAX_WAITING = 100;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final ThreadPoolExecutor threads = startThreads();
  private final Future<PasswordHash> nobodys;

  PasswordHashes() {
    this.nobodys = threads.submit(() -> encode("nobody's password"));
  }

  private static ThreadPoolExecutor startThreads() {
    int size = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_THREADS);
    return new ThreadPoolExecutor(
        size,
        size,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(MAX_WAITING),
        Thread.ofPlatform().daemon().name("password-", 0).factory());
  }

  /** Hashes a new password. */
  public PasswordHash hash(String password) {
    return await(submit(() -> encode(password)));
  }

  /**
   * Whether the password is the one that was hashed. Takes the same time where there is no hash to
   * compare with, and answers no.
   */
  public boolean matches(String password, @Nullable PasswordHash hash) {
    PasswordHash other = hash == null ? await(nobodys) : hash;
    boolean same = await(submit(() -> argon2.matches(normal(password), other.encoded())));
    return same && hash != null;
  }

  /** Whether the hash was made with other parameters than new ones are. */
  public boolean isOutdated(PasswordHash hash) {
    return argon2.upgradeEncoding(hash.encoded());
  }

  private PasswordHash encode(String password) {
    return new PasswordHash(argon2.encode(normal(password)));
  }

  /** Keyboards differ in how they compose the same characters. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private <T> Future<T> submit(Callable<T> work) {
    try {
      return threads.submit(work);
    } catch (RejectedExecutionException e) {
      throw Refusal.unavailable("Too many log-ins at once; repeat it after a moment.");
    }
  }

  private static <T> T await(Future<T> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("The server is stopping.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a password could not be hashed", e.getCause());
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
