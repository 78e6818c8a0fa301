package im.account.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only its owner may read: written whole and to the disk before it bears its name. */
record PrivateFile(Path path) {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  boolean exists() {
    return Files.exists(path);
  }

  String read() {
    try {
      return Files.readString(path, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be read: " + path, e);
    }
  }

  void write(String content) {
    Path unfinished = path.resolveSibling(path.getFileName() + ".tmp");
    try {
      Files.deleteIfExists(unfinished);
      writeDurably(unfinished, content);
      Files.move(unfinished, path);
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be written: " + path, e);
    }
  }

  private static void writeDurably(Path file, String content) throws IOException {
    Set<StandardOpenOption> create =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, create, OWNER_ONLY)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
