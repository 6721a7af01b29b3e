package org.nianbao.importing;

import java.util.Optional;
import org.nianbao.platform.json.Characters;

/** Names of files from outside: only the last part of a path, and nothing that cannot be printed on one line. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The name as it is kept; nothing where nothing of it is left. */
    static Optional<String> safe(String given) {
        if (given == null) {
            return Optional.empty();
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String line = Characters.printable(last)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\uFFFD]", "")
                .strip();
        if (line.isEmpty() || line.matches("\\.+")) {
            return Optional.empty();
        }
        int most = Math.min(LONGEST, line.codePointCount(0, line.length()));
        // The end is kept, where the kind of the file stands.
        return Optional.of(line.substring(line.offsetByCodePoints(line.length(), -most)));
    }
}
