package org.nianbao.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Names of files in ZIPs, which are in UTF-8 or, as Windows in Chinese writes them, in GB18030. */
final class EntryNames {

    /** In which every name can be opened, to be decoded later. */
    static final Charset UNDECODED = StandardCharsets.ISO_8859_1;

    private static final Charset CHINESE = Charset.forName("GB18030");

    private EntryNames() {}

    static String of(ZipArchiveEntry entry) {
        byte[] name = entry.getRawName();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException notInIt) {
            return new String(name, CHINESE);
        }
    }
}
