package org.nianbao.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Numbers;

/**
 * A column of a table, or the place of a value below a printed group where a table runs across.
 *
 * @param key the last segment of its cells' pointers
 * @param label the official label
 * @param variants labels of the same column seen in published reports
 * @param roles by which rules and features find it
 * @param group printed over this and its neighbouring columns of the same group, or {@code null}
 * @param span how many columns of the printed grid it takes
 * @param unit what its numbers count
 * @param decimals most digits after the decimal point
 * @param note how it is to be filled, or {@code null}
 */
public record Column(
        String key,
        Bilingual label,
        List<String> variants,
        Set<String> roles,
        Bilingual group,
        int span,
        CellType type,
        Bilingual unit,
        int decimals,
        Bilingual note) {

    public Column {
        variants = variants == null ? List.of() : List.copyOf(variants);
        roles = roles == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        span = Math.max(span, 1);
    }

    @JsonIgnore
    public Numbers.Limits limits() {
        return type.limits(decimals);
    }
}
