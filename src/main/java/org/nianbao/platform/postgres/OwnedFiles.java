package org.nianbao.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the JDK leaves to us: private files where the system knows permissions, whole folders, and names that last. */
final class OwnedFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** Elsewhere files inherit the permissions of the folder that the operator chose. */
    static final FileAttribute<?>[] PRIVATE_FOLDER = readableByOwner("rwx------");

    static final FileAttribute<?>[] PRIVATE_FILE = readableByOwner("rw-------");

    private OwnedFiles() {}

    private static FileAttribute<?>[] readableByOwner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    /** Gives a finished folder its name, so that it is seen complete or not at all, even after a power cut. */
    static void publish(Path finished, Path name) throws IOException {
        Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        if (POSIX) {
            try (FileChannel parent = FileChannel.open(name.getParent(), StandardOpenOption.READ)) {
                parent.force(true);
            }
        }
    }
}
