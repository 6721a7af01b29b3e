package org.nianbao.document.source;

import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.cos.COSStream;
import org.nianbao.language.Bilingual;

/** What one file may cost, beyond which it is not read, and whether something of it was lost on the way. */
final class PdfBudget {

    private static final Bilingual TOO_MUCH = new Bilingual(
            "该PDF文件的内容过多或过于复杂，超出读取一份年度报告所允许的限度。",
            "This PDF holds too much, or is too intricate, for a yearly report to be read from it.");

    private static final Duration TIME = Duration.ofSeconds(8);
    private static final long STEPS = 3_000_000;
    private static final long OBJECTS = 2_000_000;
    private static final long UNPACKED = 128L << 20;
    private static final long UNPACKED_AT_ONCE = 32L << 20;
    /** What is read token by token takes many times its size in memory. */
    private static final long STRUCTURE = 8L << 20;

    private final long end = System.nanoTime() + TIME.toNanos();
    private long steps;
    private long objects;
    private long unpacked;
    private long structure;
    private boolean lost;

    /** A part of the file cannot be read. */
    void lost() {
        lost = true;
    }

    boolean hasLost() {
        return lost;
    }

    /** Something was drawn. */
    void step() {
        within(++steps, STEPS);
        if (steps % 256 == 0) {
            time();
        }
    }

    /** Something of the file's structure was read. */
    void object() {
        within(++objects, OBJECTS);
        if (objects % 256 == 0) {
            time();
        }
    }

    void time() {
        if (System.nanoTime() - end > 0) {
            throw new Unreadable(TOO_MUCH);
        }
    }

    /** More of a stream was unpacked. */
    void unpacked(int bytes, long ofThisStream) {
        unpacked += bytes;
        within(unpacked, UNPACKED);
        within(ofThisStream, UNPACKED_AT_ONCE);
        time();
    }

    /** A stream with parts of the file's structure was unpacked. */
    void structure(long bytes) {
        structure += bytes;
        within(structure, STRUCTURE);
    }

    /** A stream is about to be drawn. */
    void drawing(COSStream stream) throws IOException {
        if (stream instanceof MeasuredStream measured) {
            within(measured.unpackedLength(), STRUCTURE);
        }
    }

    private static void within(long spent, long limit) {
        if (spent > limit) {
            throw new Unreadable(TOO_MUCH);
        }
    }
}
