package org.nianbao.identity;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Where the users file lies. */
sealed interface UsersSource {

    String CLASSPATH = "classpath:";

    static UsersSource of(String location) {
        return location.startsWith(CLASSPATH)
                ? new Resource(location.substring(CLASSPATH.length()))
                : new File(Path.of(location));
    }

    /** Differs whenever the content may; costs little. */
    String version();

    byte[] read() throws IOException;

    /** A file that the operator keeps. Links are followed, as mounted configuration is swapped by them. */
    record File(Path path) implements UsersSource {

        @Override
        public String version() {
            try {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                return "%s %d %s".formatted(file.lastModifiedTime(), file.size(), file.fileKey());
            } catch (IOException missing) {
                return "missing";
            }
        }

        @Override
        public byte[] read() throws IOException {
            return Files.readAllBytes(path);
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A file that comes with the service and never changes. */
    record Resource(String name) implements UsersSource {

        @Override
        public String version() {
            return name;
        }

        @Override
        public byte[] read() throws IOException {
            try (InputStream resource =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
                if (resource == null) {
                    throw new FileNotFoundException(name);
                }
                return resource.readAllBytes();
            }
        }

        @Override
        public String toString() {
            return CLASSPATH + name;
        }
    }
}
