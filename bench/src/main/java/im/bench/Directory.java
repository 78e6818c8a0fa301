package im.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory for the time of one measurement. */
record Directory(Path path) implements AutoCloseable {

  private static final int SYNCS = 200;

  static Directory below(Path parent, String prefix) throws IOException {
    Path there = Files.createDirectories(parent.toAbsolutePath());
    return new Directory(Files.createTempDirectory(there, prefix));
  }

  /** A new directory in this one. */
  Path sub(String name) {
    try {
      return Files.createTempDirectory(path, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it and all in it hold on the disk. */
  static long bytes(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(Directory::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The median time of appending 4 KB and having it on the disk, in milliseconds. */
  double syncMillis() throws IOException {
    Path file = Files.createTempFile(path, "sync", ".tmp");
    long[] nanos = new long[SYNCS];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SYNCS; i++) {
        long begun = System.nanoTime();
        channel.write(ByteBuffer.allocate(4_096));
        channel.force(false);
        nanos[i] = System.nanoTime() - begun;
      }
    } finally {
      Files.delete(file);
    }
    Arrays.sort(nanos);
    return nanos[SYNCS / 2] / 1e6;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
