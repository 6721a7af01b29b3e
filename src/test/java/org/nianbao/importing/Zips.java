package org.nianbao.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIPs of files as people send them. */
final class Zips {

    private static final String HEAD = "PK\3\4";
    private static final int HEAD_FLAGS = 6;
    private static final int HEAD_NAME = 30;
    private static final String LISTED = "PK\1\2";
    private static final int LISTED_FLAGS = 8;
    private static final int LISTED_NAME = 46;

    private Zips() {}

    /** A ZIP of files, with their names written in a charset. */
    static byte[] of(Charset names, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The same ZIP, in which a file is said to be encrypted. */
    static byte[] encrypted(byte[] zip, String name) {
        byte[] changed = zip.clone();
        String all = new String(zip, StandardCharsets.ISO_8859_1);
        for (int at = all.indexOf("PK"); at >= 0; at = all.indexOf("PK", at + 1)) {
            if (all.startsWith(HEAD, at) && all.startsWith(name, at + HEAD_NAME)) {
                changed[at + HEAD_FLAGS] |= 1;
            }
            if (all.startsWith(LISTED, at) && all.startsWith(name, at + LISTED_NAME)) {
                changed[at + LISTED_FLAGS] |= 1;
            }
        }
        return changed;
    }
}
