package org.nianbao.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** What comes out of ZIPs, and what is too much. */
class BatchTest {

    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);
    private static final int END_SIZE = 22;

    @Test
    void names_of_chinese_windows_are_read_with_their_paths_left_out() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("年报\\2022年\\洪泽区.docx", TEXT);
        files.put("../../etc/㐀镕.html", TEXT);
        files.put("plain.txt", TEXT);

        assertThat(unpacked(Zips.of(Charset.forName("GB18030"), files)))
                .extracting(BatchItem::fileName)
                .containsExactly("洪泽区.docx", "㐀镕.html", "plain.txt");
    }

    @Test
    void names_in_utf8_are_read_whether_they_are_marked_or_not() throws IOException {
        for (boolean marked : new boolean[] {true, false}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                zip.setEncoding("UTF-8");
                zip.setUseLanguageEncodingFlag(marked);
                zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
                put(zip, "年报/政府.html", TEXT);
            }

            assertThat(unpacked(bytes.toByteArray()))
                    .extracting(BatchItem::fileName)
                    .containsExactly("政府.html");
        }
    }

    @Test
    void an_encrypted_file_is_refused_alone() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", TEXT);
        files.put("secret.txt", TEXT);
        files.put("z.txt", TEXT);
        byte[] zip = Zips.encrypted(Zips.of(StandardCharsets.UTF_8, files), "secret.txt");

        assertThat(unpacked(zip))
                .extracting(BatchTest::told)
                .containsExactly("a.txt: text", "secret.txt: The file is encrypted", "z.txt: text");
    }

    @Test
    void a_zip_within_the_zip_is_refused_and_a_document_that_is_one_inside_is_not() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("inner.zip", Zips.of(StandardCharsets.UTF_8, Map.of("a", TEXT)));
        files.put("report.docx", Zips.of(StandardCharsets.UTF_8, Map.of("[Content_Types].xml", TEXT)));
        files.put("no.zip", "PK is how it begins".getBytes(StandardCharsets.UTF_8));

        assertThat(unpacked(Zips.of(StandardCharsets.UTF_8, files)))
                .extracting(BatchItem::refusal)
                .extracting(refusal -> refusal == null ? null : refusal.en())
                .containsExactly("This is a ZIP within the ZIP", null, null);
    }

    @Test
    void the_long_form_of_zips_is_read_like_the_short_one() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            put(zip, "a.txt", TEXT);
            put(zip, "b.txt", TEXT);
        }

        assertThat(isOne(bytes.toByteArray())).isTrue();
        assertThat(unpacked(bytes.toByteArray()))
                .extracting(BatchTest::told)
                .containsExactly("a.txt: text", "b.txt: text");
    }

    @Test
    void more_files_than_are_taken_are_too_many_with_or_without_folders() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("folder/", new byte[0]);
        for (int i = 0; i < 5000; i++) {
            files.put("folder/" + i, new byte[] {1});
        }
        assertThat(unpacked(Zips.of(StandardCharsets.UTF_8, files))).hasSize(5000);

        files.put("folder/one-more", new byte[] {1});
        assertTooMuch(Zips.of(StandardCharsets.UTF_8, files), "A ZIP may have 5000 files, in a list of 4 MB");
    }

    /** Whoever opens it has all of the list in memory. */
    @Test
    void a_list_of_far_too_many_files_is_too_much_before_it_is_opened() throws IOException {
        byte[] zip = Zips.of(StandardCharsets.UTF_8, Map.of("a", new byte[0]));
        byte[] padded = Arrays.copyOf(zip, zip.length + 5_000_000);
        System.arraycopy(zip, zip.length - END_SIZE, padded, padded.length - END_SIZE, END_SIZE);

        assertThat(isOne(padded)).isTrue();
        assertTooMuch(padded, "A ZIP may have 5000 files, in a list of 4 MB");
        assertThat(ZipDirectory.isTooLong(new SeekableInMemoryByteChannel(zip))).isFalse();
    }

    @Test
    void an_end_that_points_to_no_list_is_damage_and_not_too_much() throws IOException {
        byte[] zip = new byte[5_000_000];
        byte[] whole = Zips.of(StandardCharsets.UTF_8, Map.of("a", TEXT));
        System.arraycopy(whole, 0, zip, 0, whole.length - END_SIZE);
        System.arraycopy(whole, whole.length - END_SIZE, zip, zip.length - END_SIZE, END_SIZE);
        // The list begins in the middle of the first file's head.
        ByteBuffer.wrap(zip).putInt(zip.length - 6, 0x02000000);

        assertThat(isOne(zip)).isFalse();
    }

    @Test
    void what_grows_beyond_all_measure_is_too_much_however_small_it_came() throws IOException {
        byte[] noughts = new byte[100_000_000];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            byte[] packed = deflated(noughts);
            CRC32 crc = new CRC32();
            crc.update(noughts);
            for (int i = 0; i < 21; i++) {
                ZipArchiveEntry entry = new ZipArchiveEntry(i + ".txt");
                entry.setMethod(ZipArchiveEntry.DEFLATED);
                entry.setSize(noughts.length);
                entry.setCompressedSize(packed.length);
                entry.setCrc(crc.getValue());
                zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
            }
        }

        assertThat(bytes.size()).isLessThan(3_000_000);
        assertTooMuch(bytes.toByteArray(), "Unpacked, a ZIP may have 2 GB");
    }

    /** A ZIP that is looked into and forgotten must not take its file with it when it is collected. */
    @Test
    void looking_into_a_zip_leaves_its_file_open() throws IOException {
        try (SpooledFile file = spooled(Zips.of(StandardCharsets.UTF_8, Map.of("a", TEXT)))) {
            assertThat(Batch.isOne(file)).isTrue();
            System.gc();
            System.runFinalization();

            assertThat(file.bytes()).hasSize(Math.toIntExact(file.size()));
        }
    }

    private static void assertTooMuch(byte[] zip, String limit) {
        assertThatThrownBy(() -> unpacked(zip)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
            assertThat(problem.detail().en()).startsWith(limit);
        });
    }

    private static String told(BatchItem item) {
        Bilingual refusal = item.refusal();
        return item.fileName() + ": "
                + (refusal == null ? new String(item.content(), StandardCharsets.UTF_8) : refusal.en());
    }

    private static List<BatchItem> unpacked(byte[] zip) throws IOException {
        try (SpooledFile file = spooled(zip)) {
            List<BatchItem> items = new ArrayList<>();
            Batch.unpack(file, items::add);
            return items;
        }
    }

    private static boolean isOne(byte[] zip) throws IOException {
        try (SpooledFile file = spooled(zip)) {
            return Batch.isOne(file);
        }
    }

    private static SpooledFile spooled(byte[] content) throws IOException {
        SpooledFile file = new SpooledFile();
        file.append(ByteBuffer.wrap(content));
        return file;
    }

    private static void put(ZipArchiveOutputStream zip, String name, byte[] content) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length / 500];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
