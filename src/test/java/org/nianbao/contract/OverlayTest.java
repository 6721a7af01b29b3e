package org.nianbao.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class OverlayTest {

    @Test
    void an_update_of_an_array_is_appended() {
        assertThat(applied("{a: {b: [1, 2]}}", "{target: $.a.b, update: 3}")).isEqualTo(yaml("{a: {b: [1, 2, 3]}}"));
    }

    @Test
    void an_update_of_an_object_is_merged_into_it() {
        assertThat(applied("{a: {b: {c: 1}, d: [1]}}", "{target: $.a, update: {b: {e: 2}, d: [2]}}"))
                .isEqualTo(yaml("{a: {b: {c: 1, e: 2}, d: [1, 2]}}"));
    }

    @Test
    void a_target_may_name_members_that_are_no_words_and_elements() {
        assertThat(applied("{paths: {/a/{b}: [{c: 1}]}}", "{target: \"$.paths['/a/{b}'][0]\", update: {d: 2}}"))
                .isEqualTo(yaml("{paths: {/a/{b}: [{c: 1, d: 2}]}}"));
    }

    @Test
    void a_target_that_names_nothing_is_an_error() {
        assertThatThrownBy(() -> applied("{a: 1}", "{target: $.b, update: {}}")).hasMessageContaining("$.b");
        assertThatThrownBy(() -> applied("{a: 1}", "{target: '$..a', update: {}}"))
                .hasMessageContaining("$..a");
    }

    private static JsonNode applied(String tree, String action) {
        JsonNode changed = yaml(tree);
        Overlay.apply(yaml("{actions: [" + action + "]}"), changed);
        return changed;
    }

    private static JsonNode yaml(String text) {
        try {
            return Contract.YAML.readTree(text.replace("/a/{b}:", "'/a/{b}':"));
        } catch (JsonProcessingException notYaml) {
            throw new IllegalArgumentException(notYaml);
        }
    }
}
