package org.nianbao.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** A ZIP of published files. */
final class Batch {

    private static final int MOST_FILES = 5000;
    private static final long LARGEST_SUM = 2_000_000_000;

    /** Parts by which documents are known that are ZIPs, too. */
    private static final Set<String> OF_DOCUMENTS =
            Set.of("[content_types].xml", "ofd.xml", "mimetype", "meta-inf/container.xml");

    private static final Bilingual EMPTY = new Bilingual("压缩包里没有文件", "There is no file in the ZIP");
    private static final Bilingual TOO_MANY = new Bilingual(
            "压缩包最多 5000 个文件，文件清单最大 4 MB：请分成几个发送", "A ZIP may have 5000 files, in a list of 4 MB: send them in several");
    private static final Bilingual TOO_LARGE =
            new Bilingual("压缩包解压后最大 2 GB：请分成几个发送", "Unpacked, a ZIP may have 2 GB: send the files in several");
    private static final Bilingual DAMAGED =
            new Bilingual("压缩包已损坏或不完整，无法解压", "The ZIP is damaged or incomplete and cannot be unpacked");
    private static final Bilingual DAMAGED_FILE =
            new Bilingual("文件在压缩包里已损坏，无法解压", "The file is damaged within the ZIP and cannot be unpacked");
    private static final Bilingual ENCRYPTED = new Bilingual("文件已加密", "The file is encrypted");
    private static final Bilingual LARGE_FILE = new Bilingual("文件超过 32 MB", "The file has more than 32 MB");
    private static final Bilingual NESTED = new Bilingual("这是压缩包里的压缩包", "This is a ZIP within the ZIP");

    private final ZipFile zip;
    private final List<ZipArchiveEntry> files;
    private long unpacked;

    private Batch(ZipFile zip) {
        this.zip = zip;
        this.files = Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                .filter(entry -> !entry.isDirectory() && !isOfMac(entry.getName()))
                .toList();
    }

    private static boolean isOfMac(String name) {
        return name.startsWith("__MACOSX/") || name.equals(".DS_Store") || name.endsWith("/.DS_Store");
    }

    /** Whether somebody sent a ZIP of files, and not a document that is one inside. */
    static boolean isOne(SpooledFile file) throws IOException {
        return file.mayBeZip() && isOne(file.channel());
    }

    /** What cannot be opened is left to the readers of documents, who say so. No document has that many parts. */
    private static boolean isOne(SeekableByteChannel channel) {
        try {
            return ZipDirectory.isTooLong(channel) || holdsFiles(channel);
        } catch (IOException | RuntimeException none) {
            return false;
        }
    }

    private static boolean holdsFiles(SeekableByteChannel channel) throws IOException {
        try (ZipFile zip = open(channel)) {
            return Collections.list(zip.getEntries()).stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .noneMatch(OF_DOCUMENTS::contains);
        }
    }

    /** The channel stays open: it belongs to whoever made it. */
    private static ZipFile open(SeekableByteChannel channel) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new BorrowedChannel(channel))
                .setCharset(EntryNames.UNDECODED)
                .get();
    }

    /**
     * Unpacks a ZIP, one file after another.
     *
     * @throws ProblemException 413 where there is too much in it, 422 where it cannot be unpacked to the end
     */
    static void unpack(SpooledFile file, Consumer<BatchItem> taker) {
        try {
            if (ZipDirectory.isTooLong(file.channel())) {
                throw tooMuch(TOO_MANY);
            }
            try (ZipFile zip = open(file.channel())) {
                new Batch(zip).unpack(taker);
            }
        } catch (IOException | UncheckedIOException damaged) {
            throw FileReader.refusal(DAMAGED);
        }
    }

    private static ProblemException tooMuch(Bilingual limit) {
        return ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE, limit);
    }

    private void unpack(Consumer<BatchItem> taker) {
        if (files.isEmpty()) {
            throw FileReader.refusal(EMPTY);
        }
        if (files.size() > MOST_FILES) {
            throw tooMuch(TOO_MANY);
        }
        for (ZipArchiveEntry entry : files) {
            taker.accept(item(entry));
        }
    }

    private BatchItem item(ZipArchiveEntry entry) {
        String name = FileNames.safe(EntryNames.of(entry)).orElse(null);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new BatchItem(name, null, ENCRYPTED);
        }
        byte[] content;
        try {
            content = content(entry);
        } catch (IOException damaged) {
            return new BatchItem(name, null, DAMAGED_FILE);
        }
        if (content.length > Uploads.LARGEST_FILE) {
            return new BatchItem(name, null, LARGE_FILE);
        }
        boolean isNested = content.length > 1
                && content[0] == 'P'
                && content[1] == 'K'
                && isOne(new SeekableInMemoryByteChannel(content));
        return isNested ? new BatchItem(name, null, NESTED) : new BatchItem(name, content, null);
    }

    /** What an entry holds, or a little more than a file may have; all of it counts. */
    private byte[] content(ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new IOException("An entry is packed in a way that nobody knows");
            }
            Checked checked = new Checked(in);
            byte[] content = checked.readNBytes(Uploads.LARGEST_FILE + 1);
            checked.transferTo(OutputStream.nullOutputStream());
            checked.require(entry.getCrc());
            return content;
        } catch (IllegalArgumentException damaged) {
            throw new IOException(damaged);
        }
    }

    /** Ends unpacking where all files together become too large, and knows whether one came out whole. */
    private final class Checked extends CheckedInputStream {

        Checked(InputStream in) {
            super(in, new CRC32());
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            unpacked += Math.max(0, count);
            if (unpacked > LARGEST_SUM) {
                throw tooMuch(TOO_LARGE);
            }
            return count;
        }

        void require(long crc) throws IOException {
            if (getChecksum().getValue() != crc) {
                throw new IOException("An entry is not what it was when it was packed");
            }
        }
    }
}
