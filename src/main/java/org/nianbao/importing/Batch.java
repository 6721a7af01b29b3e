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

/** A ZIP of published files. */
final class Batch {

    private static final int MOST_FILES = 5000;
    private static final long LARGEST_SUM = 2_000_000_000;

    /** Parts by which documents are known that are ZIPs, too. */
    private static final Set<String> OF_DOCUMENTS =
            Set.of("[content_types].xml", "ofd.xml", "mimetype", "meta-inf/container.xml");

    private static final Bilingual EMPTY = new Bilingual("压缩包里没有文件", "There is no file in the ZIP");
    private static final Bilingual TOO_MANY = new Bilingual(
            "压缩包里的文件超过 5000 个：请分成几个发送", "There are more than 5000 files in the ZIP: send them in several");
    private static final Bilingual TOO_LARGE =
            new Bilingual("压缩包解压后超过 2 GB：请分成几个发送", "Unpacked, the ZIP has more than 2 GB: send it in several");
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

    /** What cannot be opened is left to the readers of documents, who say so. */
    private static boolean isOne(SeekableByteChannel channel) {
        try (ZipFile zip = open(channel)) {
            return Collections.list(zip.getEntries()).stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .noneMatch(OF_DOCUMENTS::contains);
        } catch (IOException | RuntimeException none) {
            return false;
        }
    }

    /** The channel stays open: it belongs to whoever made it. */
    private static ZipFile open(SeekableByteChannel channel) throws IOException {
        ZipDirectory.require(channel);
        return ZipFile.builder()
                .setSeekableByteChannel(new BorrowedChannel(channel))
                .setCharset(EntryNames.UNDECODED)
                .get();
    }

    /**
     * Unpacks a ZIP, one file after another.
     *
     * @throws org.nianbao.problem.ProblemException 422 where that cannot be done to the end
     */
    static void unpack(SpooledFile file, Consumer<BatchItem> taker) {
        try (ZipFile zip = open(file.channel())) {
            new Batch(zip).unpack(taker);
        } catch (IOException | UncheckedIOException damaged) {
            throw FileReader.refusal(DAMAGED);
        }
    }

    private void unpack(Consumer<BatchItem> taker) {
        if (files.isEmpty()) {
            throw FileReader.refusal(EMPTY);
        }
        if (files.size() > MOST_FILES) {
            throw FileReader.refusal(TOO_MANY);
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
                throw FileReader.refusal(TOO_LARGE);
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
