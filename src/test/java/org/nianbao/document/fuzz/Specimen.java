package org.nianbao.document.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A file whose figures are known.
 *
 * @param name how it is called, its ending included
 * @param truth what stands in the cells, by their pointers; a cell that is not here may hold anything
 */
record Specimen(String name, byte[] content, Map<String, Optional<BigDecimal>> truth) {

    static Specimen of(String name, String text, Map<String, Optional<BigDecimal>> truth) {
        return new Specimen(name, text.getBytes(UTF_8), truth);
    }

    String ending() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether every cell that is known holds a figure. */
    boolean isFilled() {
        return truth.values().stream().allMatch(Optional::isPresent);
    }

    boolean isPage() {
        return ending().equals("html");
    }

    boolean isText() {
        return isPage() || ending().equals("txt") || ending().equals("md");
    }

    boolean isPackage() {
        return ending().equals("docx") || ending().equals("xlsx");
    }

    String text() {
        return new String(content, UTF_8);
    }
}
