package org.nianbao.document.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A stream that is measured before it is unpacked: the library unpacks into memory without a limit, and a few kilobytes
 * may unpack to gigabytes.
 */
final class MeasuredStream extends COSStream {

    /** What packs anything but pictures. */
    private static final Set<COSName> PACKINGS = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.CRYPT);

    private static final Set<COSName> DEFLATED = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    /** Streams with parts of the file's structure in them. */
    private static final Set<COSName> STRUCTURES = Set.of(COSName.OBJ_STM, COSName.XREF);

    private static final long WIDEST_ROW = 1L << 20;
    private static final long UNMEASURED = -1;

    private final PdfBudget budget;
    private long unpackedLength = UNMEASURED;

    MeasuredStream(RandomAccessReadView view, PdfBudget budget) throws IOException {
        super(null, view);
        this.budget = budget;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        unpackedLength();
        return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        unpackedLength();
        return super.createView();
    }

    /** How much this stream unpacks to. */
    long unpackedLength() throws IOException {
        if (unpackedLength == UNMEASURED) {
            unpackedLength = measured();
            if (STRUCTURES.contains(getCOSName(COSName.TYPE, COSName.NONE))) {
                budget.structure(unpackedLength);
            }
        }
        return unpackedLength;
    }

    private long measured() throws IOException {
        try {
            return measure();
        } catch (IOException e) {
            budget.lost();
            throw e;
        }
    }

    private long measure() throws IOException {
        requireNarrowRows();
        List<COSName> packings = packings();
        byte[] packed =
                packings.isEmpty() ? new byte[0] : createRawInputStream().readAllBytes();
        long length = getLength();
        for (int packing = 0; packing < packings.size(); packing++) {
            boolean last = packing == packings.size() - 1;
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            Counter counter = new Counter(last ? OutputStream.nullOutputStream() : unpacked);
            FilterFactory.INSTANCE
                    .getFilter(packings.get(packing))
                    .decode(new ByteArrayInputStream(packed), counter, this, packing, DecodeOptions.DEFAULT);
            if (DEFLATED.contains(packings.get(packing))) {
                Deflated.requireWhole(packed);
            }
            packed = unpacked.toByteArray();
            length = counter.written;
        }
        return length;
    }

    /** A packing that is named twice is undone once, as the library does it. */
    private List<COSName> packings() throws IOException {
        List<COSName> packings =
                listed(getFilters()).map(COSName.class::cast).distinct().toList();
        if (!PACKINGS.containsAll(packings)) {
            throw new IOException("A picture stands where there should be text");
        }
        return packings;
    }

    private void requireNarrowRows() throws IOException {
        for (COSBase each :
                listed(getDictionaryObject(COSName.DP, COSName.DECODE_PARMS)).toList()) {
            if (each instanceof COSDictionary parameters && row(parameters) > WIDEST_ROW) {
                throw new IOException("A row of this stream is too wide");
            }
        }
    }

    private static double row(COSDictionary parameters) {
        return Math.abs((double) parameters.getInt(COSName.COLUMNS, 1)
                * parameters.getInt(COSName.COLORS, 1)
                * parameters.getInt(COSName.BITS_PER_COMPONENT, 8));
    }

    private static Stream<COSBase> listed(COSBase value) {
        if (value instanceof COSArray array) {
            return IntStream.range(0, array.size()).mapToObj(array::getObject);
        }
        return Stream.ofNullable(value);
    }

    private final class Counter extends OutputStream {

        private final OutputStream out;
        private long written;

        Counter(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            written += length;
            budget.unpacked(length, written);
            out.write(bytes, offset, length);
        }
    }
}
