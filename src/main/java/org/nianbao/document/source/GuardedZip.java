package org.nianbao.document.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/**
 * A ZIP file in memory from which only so much comes out, whatever it claims. What nobody asks for is not unpacked, so
 * that pictures in a document cost nothing.
 */
final class GuardedZip implements ZipEntrySource {

    private static final int MOST_ENTRIES = 4000;
    private static final long LARGEST_ENTRY = 24_000_000;

    /** Those that say how the parts hang together are built up as trees by the library, and always small. */
    private static final long LARGEST_LISTING = 2_000_000;

    private static final Pattern LISTING = Pattern.compile("(?i).*\\.rels|\\[Content_Types]\\.xml|docProps/.*");

    private static final long LARGEST_SUM = 64_000_000;

    /** The signature of an entry in a ZIP file's directory. */
    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private final ZipFileZipEntrySource zip;
    private long unpacked;

    private GuardedZip(ZipFile zip) {
        this.zip = new ZipFileZipEntrySource(zip);
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

    Stream<String> names() {
        Stream.Builder<String> names = Stream.builder();
        getEntries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
        return names.build();
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refusal.ENCRYPTED.because();
        }
        InputStream unguarded = zip.getInputStream(entry);
        return unguarded == null ? new ByteArrayInputStream(new byte[0]) : new Guarded(unguarded, largest(entry));
    }

    private static long largest(ZipArchiveEntry entry) {
        return LISTING.matcher(entry.getName()).matches() ? LARGEST_LISTING : LARGEST_ENTRY;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return zip.isClosed();
    }

    /** An entry that ends reading when it, or all entries together, become too large. */
    private final class Guarded extends FilterInputStream {

        private final long largest;
        private long read;

        Guarded(InputStream entry, long largest) {
            super(entry);
            this.largest = largest;
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

        @Override
        public long skip(long length) throws IOException {
            long skipped = super.skip(length);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) {
            read += bytes;
            unpacked += bytes;
            if (read > largest || unpacked > LARGEST_SUM) {
                throw Refusal.TOO_LARGE.because("ZIP");
            }
        }
    }
}
