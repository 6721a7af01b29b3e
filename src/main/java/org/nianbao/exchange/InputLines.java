package org.nianbao.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A body read line by line. However long a line is, no more than its limit is kept of it. */
final class InputLines {

    private static final int BUFFER = 65_536;

    private final InputStream body;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long number;

    /** @param longest the most bytes that a line has */
    InputLines(InputStream body, int longest) {
        this.body = body;
        this.longest = longest;
    }

    /**
     * A line without its end.
     *
     * @param number counted from 1, blank lines included
     * @param bytes {@code null} where it is longer than it may be
     */
    record Line(long number, byte[] bytes) {

        boolean isTooLong() {
            return bytes == null;
        }

        /** How much memory it takes. */
        int size() {
            return bytes == null ? 0 : bytes.length;
        }

        private boolean isBlank() {
            if (bytes == null) {
                return false;
            }
            for (byte character : bytes) {
                if (character != ' ' && character != '\t' && character != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The number of the line that is being read, or was read last. */
    long number() {
        return number;
    }

    /**
     * The next line that is not blank; nothing at the end.
     *
     * @throws IOException where the body breaks off
     */
    Optional<Line> next() throws IOException {
        Optional<Line> line = any();
        while (line.filter(Line::isBlank).isPresent()) {
            line = any();
        }
        return line;
    }

    private Optional<Line> any() throws IOException {
        number++;
        if (!fill()) {
            number--;
            return Optional.empty();
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            ended = end < filled;
            tooLong = tooLong || kept.size() + end - position > longest;
            if (tooLong) {
                kept = new ByteArrayOutputStream(0);
            } else {
                kept.write(buffer, position, end - position);
            }
            position = ended ? end + 1 : end;
        }
        return Optional.of(new Line(number, tooLong ? null : kept.toByteArray()));
    }

    /** Whether there is something in the buffer that was not read yet. */
    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, body.read(buffer));
        }
        return position < filled;
    }
}
