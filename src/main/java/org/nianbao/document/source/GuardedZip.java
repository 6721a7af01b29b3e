package org.nianbao.document.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A ZIP file in memory from which only so much comes out, whatever it claims. What nobody asks for is not unpacked, so
 * that pictures in a document cost nothing.
 */
final class GuardedZip implements AutoCloseable {

    private static final int MOST_ENTRIES = 4000;
    private static final long LARGEST_ENTRY = 24_000_000;
    private static final long LARGEST_SUM = 64_000_000;

    /** The signature of an entry in a ZIP file's directory. */
    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private final ZipFile zip;

    /** The entries by their names, in which packages distinguish neither cases nor kinds of slashes. */
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private long unpacked;

    private GuardedZip(ZipFile zip) {
        this.zip = zip;
        zip.getEntries()
                .asIterator()
                .forEachRemaining(entry -> entries.putIfAbsent(normalized(entry.getName()), entry));
    }

    static GuardedZip open(byte[] content) throws IOException {
        // Counted before anything is made of them.
        if (entries(content) > MOST_ENTRIES) {
            throw Refusal.TOO_LARGE.because(MOST_ENTRIES + " entries");
        }
        return new GuardedZip(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get());
    }

    private static int entries(byte[] content) {
        int found = 0;
        for (int i = 0; i + 3 < content.length; i++) {
            if (content[i] == ENTRY[0]
                    && content[i + 1] == ENTRY[1]
                    && content[i + 2] == ENTRY[2]
                    && content[i + 3] == ENTRY[3]) {
                found++;
            }
        }
        return found;
    }

    private static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\\', '/').replaceFirst("^/+", "");
    }

    /** The names of the entries, in small letters. */
    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** What an entry holds, to be closed by whoever reads it; nothing where there is no such entry. */
    Optional<InputStream> content(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(normalized(name));
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refusal.ENCRYPTED.because();
        }
        return Optional.ofNullable(zip.getInputStream(entry)).map(Guarded::new);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** An entry that ends reading when it, or all entries together, become too large. */
    private final class Guarded extends FilterInputStream {

        private long read;

        Guarded(InputStream entry) {
            super(entry);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(long bytes) {
            read += bytes;
            unpacked += bytes;
            if (read > LARGEST_ENTRY || unpacked > LARGEST_SUM) {
                throw Refusal.TOO_LARGE.because("ZIP");
            }
        }
    }
}
