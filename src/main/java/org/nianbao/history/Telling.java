package org.nianbao.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.history.EntryView.ChangeView;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;

/** Makes of the rows of the history what a caller reads, in the caller's language and with the labels of the form. */
final class Telling {

    /** What we wrote ourselves, of any size. */
    private static final ObjectMapper STORED = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Optional<Form> form;
    private final Language language;
    private final Summary summary;

    Telling(Optional<Form> form, Language language) {
        this.form = form;
        this.language = language;
        this.summary = new Summary(language);
    }

    EntryView entry(Tuple row) {
        String actor = row.get("actor", String.class);
        String action = row.get("action", String.class);
        String reason = row.get("reason", String.class);
        Instant erasedAt = row.get("erased_at", Instant.class);
        int count = row.get("change_count", Integer.class);
        List<ChangeView> changes = changes(row.get("changes", String.class));
        Optional<Deed> deed = deed(action);
        Bilingual sentence = deed.map(Deed::sentence).orElse(new Bilingual(action, action));
        return new EntryView(
                row.get("id", Long.class),
                row.get("at", Instant.class),
                actor,
                action,
                deed.map(known -> known.title().in(language)).orElse(action),
                summary.of(actor, sentence, changes, count, reason, erasedAt != null),
                reason,
                row.get("address", String.class),
                row.get("request_id", String.class),
                erasedAt,
                count,
                row.get("shortened", Boolean.class),
                changes);
    }

    /** An entry stays when the service has forgotten how to do what it tells. */
    private static Optional<Deed> deed(String word) {
        return Arrays.stream(Deed.values())
                .filter(deed -> deed.word().equals(word))
                .findFirst();
    }

    private List<ChangeView> changes(String json) {
        try {
            JsonNode list = STORED.readTree(json);
            return StreamSupport.stream(list.spliterator(), false)
                    .map(this::change)
                    .toList();
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("The history cannot be read", ourMistake);
        }
    }

    private ChangeView change(JsonNode change) {
        String pointer = change.get("pointer").textValue();
        String label = form.flatMap(cells -> cells.cell(pointer))
                .map(Cell::label)
                .map(Bilingual::zh)
                .orElse(null);
        return new ChangeView(pointer, label, change.get("before"), change.get("after"));
    }
}
