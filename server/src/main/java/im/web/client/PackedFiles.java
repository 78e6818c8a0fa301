package im.web.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files under one folder of the class path, read when they are first asked for and kept: they
 * are few and never change while the server runs. Thread-safe; the first reading blocks.
 */
final class PackedFiles {

  /** Plain names only: nothing that could lead out of the folder. */
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)+");

  private final String folder;
  private final ConcurrentHashMap<String, PackedFile> files = new ConcurrentHashMap<>();

  PackedFiles(String folder) {
    this.folder = folder;
  }

  /** The file at a path such as {@code /assets/index-1a2b.js}. */
  Optional<PackedFile> maybeFile(String path) {
    PackedFile known = files.get(path);
    if (known != null || !PATH.matcher(path).matches()) {
      return Optional.ofNullable(known);
    }
    Optional<PackedFile> read = maybeRead(path);
    read.ifPresent(file -> files.put(path, file));
    return read;
  }

  private Optional<PackedFile> maybeRead(String path) {
    try (InputStream in = PackedFiles.class.getResourceAsStream("/" + folder + path)) {
      return in == null ? Optional.empty() : Optional.of(PackedFile.of(path, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
