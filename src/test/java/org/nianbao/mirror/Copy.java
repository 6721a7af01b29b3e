package org.nianbao.mirror;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** What the mirror holds, read without any of its own code. */
final class Copy {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

    private final Database database;

    Copy(Database database) {
        this.database = database;
    }

    List<Published> publications() {
        return database.read("select * from publication", Published::of);
    }

    /** The documents of a year that are added up: reports of organizations on themselves. */
    List<JsonNode> own(int year) {
        return database
                .read("select text from publication where year = ?", row -> tree(row.getString(1)), year)
                .stream()
                .filter(document -> document.get("scope").textValue().equals("own"))
                .toList();
    }

    /** The hashes of all documents, recomputed from their canonical form. */
    List<Published> recomputed() {
        return database.read("select text from publication", row -> recomputed(row.getString(1)));
    }

    private static Published recomputed(String text) {
        ObjectNode document = (ObjectNode) tree(text);
        Published published = Published.of(document);
        document.remove("sha256");
        return new Published(
                published.organization(), published.year(), published.revision(), sha256(document.toString()));
    }

    /** The hash of what a text says in its canonical form. */
    static String sha256(String json) {
        try {
            String canonical = new JsonCanonicalizer(json).getEncodedString();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new IllegalStateException(text, notJson);
        }
    }

    /** What documents add up to, by the cells' pointers. */
    static Map<String, BigDecimal> sums(Form form, List<JsonNode> documents) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Cell cell : form.cells()) {
            BigDecimal sum = documents.stream()
                    .map(document -> document.at(cell.pointer()).decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            sums.put(cell.pointer(), sum.stripTrailingZeros());
        }
        return sums;
    }

    static List<String> hashes(List<JsonNode> documents) {
        return documents.stream()
                .map(document -> document.get("sha256").textValue())
                .toList();
    }

    /** The sum of their hashes modulo 2^256. */
    static String digest(List<JsonNode> documents) {
        BigInteger sum = hashes(documents).stream()
                .map(hash -> new BigInteger(hash, 16))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return "%064x".formatted(sum.mod(MODULUS));
    }
}
