package org.nianbao.platform.postgres;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The server's password: random, and kept in a file that only the service's user can read. */
final class Password {

    private static final int BYTES = 32;

    private Password() {}

    /** Replaces whatever password is there. */
    static String create(Path file) throws IOException {
        String password = random();
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnedFiles.PRIVATE_FILE)) {
            channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        return password;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new ConfigurationException(
                    "The password of the embedded PostgreSQL, %s, is missing.".formatted(file));
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }
}
