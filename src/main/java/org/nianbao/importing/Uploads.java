package org.nianbao.importing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser.ParseState;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Characters;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Takes files in, as a body of their own or as the one part of a form. */
final class Uploads {

    /** The largest file, in bytes. */
    static final int LARGEST_FILE = 32_000_000;

    /** The largest ZIP of files, in bytes. */
    static final long LARGEST_ZIP = 1_000_000_000;

    private static final int PIECE = 65_536;

    /** What may stand around the file in a form. */
    private static final int MOST_AROUND = 65_536;

    private static final int LONGEST_TYPE = 200;

    private static final Bilingual TOO_LARGE = new Bilingual(
            "文件最大 32 MB（3200 万字节），多个文件的 ZIP 包最大 1 GB（10 亿字节）",
            "A file may have 32 MB (32 000 000 bytes), a ZIP of files 1 GB (1 000 000 000 bytes)");

    private Uploads() {}

    /** Takes the content of a file. */
    interface Sink {

        void take(ByteBuffer piece) throws IOException;
    }

    /**
     * Receives a file.
     *
     * @param fileName what its sender calls it beside the body, or {@code null}
     * @throws ProblemException 400 for an empty body, one that breaks off and a form that is not one file; 413; 415 for one
     *     in a content coding
     */
    static Upload receive(InputStream body, HttpHeaders headers, String fileName) {
        refuseCoding(headers);
        SpooledFile file = null;
        try {
            file = new SpooledFile();
            Upload upload = receive(body, headers, fileName, file);
            if (file.size() == 0) {
                throw ProblemException.invalid("", ErrorCode.EMPTY_FILE);
            }
            return upload;
        } catch (IOException brokenOff) {
            close(file);
            throw RequestBody.incomplete();
        } catch (RuntimeException refused) {
            close(file);
            throw refused;
        }
    }

    private static void close(SpooledFile file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException diskAway) {
            throw new IllegalStateException("A file that nobody needs cannot be closed", diskAway);
        }
    }

    private static void refuseCoding(HttpHeaders headers) {
        String coding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static Upload receive(InputStream body, HttpHeaders headers, String fileName, SpooledFile file)
            throws IOException {
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        Sink sink = piece -> keep(piece, file, body);
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA)) {
            pump(body, sink);
            return upload(file, fileName, type);
        }
        FilePart part = new FilePart(sink);
        readForm(body, boundary(type), part);
        return upload(file, fileName == null ? part.fileName() : fileName, part.mediaType());
    }

    private static Upload upload(SpooledFile file, String fileName, String type) {
        String declared = type == null || type.isBlank() ? MediaType.APPLICATION_OCTET_STREAM : type.strip();
        String kept = Characters.printable(declared);
        return new Upload(
                file,
                file.sha256(),
                FileNames.safe(fileName).orElse(null),
                kept.length() > LONGEST_TYPE ? MediaType.APPLICATION_OCTET_STREAM : kept);
    }

    private static void keep(ByteBuffer piece, SpooledFile file, InputStream body) throws IOException {
        file.append(piece);
        if (file.size() > LARGEST_FILE && (file.size() > LARGEST_ZIP || !file.mayBeZip())) {
            throw tooLarge(body);
        }
    }

    /** Refuses what only a ZIP of files may be as large as. */
    static void requireFile(Upload upload) {
        if (upload.file().size() > LARGEST_FILE) {
            throw ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE, TOO_LARGE);
        }
    }

    /** 413 to a sender who is still sending. */
    private static ProblemException tooLarge(InputStream body) throws IOException {
        RequestBody.drain(body);
        return ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE, TOO_LARGE);
    }

    private static void pump(InputStream body, Sink sink) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            sink.take(ByteBuffer.wrap(piece, 0, read));
        }
    }

    private static byte[] boundary(String type) {
        try {
            return Optional.ofNullable(MediaType.valueOf(type).getParameters().get("boundary"))
                    .filter(boundary -> !boundary.isEmpty())
                    .orElseThrow(FilePart::notOneFile)
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException noMediaType) {
            throw FilePart.notOneFile();
        }
    }

    private static void readForm(InputStream body, byte[] boundary, FilePart part) throws IOException {
        ParseState state = MultipartParser.beginParse(part, boundary, StandardCharsets.UTF_8.name());
        long[] sent = new long[1];
        pump(body, piece -> {
            sent[0] += piece.remaining();
            while (piece.hasRemaining() && !state.isComplete()) {
                state.parse(piece);
            }
            if (sent[0] - part.data() > MOST_AROUND + PIECE) {
                throw FilePart.notOneFile();
            }
        });
        if (!state.isComplete()) {
            throw FilePart.notOneFile();
        }
        part.requireFile();
    }
}
