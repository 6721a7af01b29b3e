package org.nianbao.document.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages a part within an Office file. */
final class PackageDamage {

    /** What is lost so leaves every figure either as it was or gone. */
    private static final List<Pattern> LOSSES = List.of(
            Pattern.compile("(?s)<w:tr\\b.*?</w:tr>"),
            Pattern.compile("(?s)<w:tc>.*?</w:tc>"),
            Pattern.compile("(?s)<w:gridSpan[^>]*>|<w:vMerge[^>]*>"),
            Pattern.compile("(?s)<row\\b.*?</row>"),
            Pattern.compile("(?s)<c\\b[^>]*/>|<c\\b.*?</c>"),
            Pattern.compile("<mergeCell [^>]*>"));

    private static final Pattern PRINTED = Pattern.compile("word/document\\.xml|xl/worksheets/.*\\.xml");

    private PackageDamage() {}

    /** Loses a row, a cell or a merge. */
    static byte[] lose(byte[] file, Random random) {
        Pattern loss = LOSSES.get(random.nextInt(LOSSES.size()));
        return change(
                file,
                PRINTED,
                random,
                part -> TextDamage.replaceOne(new String(part, UTF_8), loss, random, any -> "")
                        .getBytes(UTF_8));
    }

    /** Damages the bytes of any part. */
    static byte[] damage(byte[] file, byte[] other, Random random) {
        ByteDamage damage = ByteDamage.values()[random.nextInt(ByteDamage.values().length)];
        return change(
                file,
                Pattern.compile(".*"),
                random,
                part -> part.length == 0 ? part : damage.apply(part, other, random));
    }

    private static byte[] change(byte[] file, Pattern names, Random random, UnaryOperator<byte[]> change) {
        try {
            Map<String, byte[]> parts = parts(file);
            List<String> fitting = new ArrayList<>(parts.keySet().stream()
                    .filter(name -> names.matcher(name).matches())
                    .toList());
            parts.computeIfPresent(fitting.get(random.nextInt(fitting.size())), (name, part) -> change.apply(part));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
