package org.nianbao.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImprintPartTest {

    @Test
    void a_document_is_read_as_it_was_written() {
        String json = "{\"title\":\"<a & b> ]]> 𠀀 \\n\",\"text\":\"" + "长".repeat(300_000) + "\"}";

        assertThat(read(new String(ImprintPart.write(json), StandardCharsets.UTF_8)))
                .contains(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<report xmlns='urn:nianbao:report'>{",
                "<report>{}</report>",
                "<other xmlns='urn:nianbao:report'>{}</other>",
                "<report xmlns='urn:nianbao:report'><inner/></report>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><report xmlns='urn:nianbao:report'>&x;</report>",
                "<!DOCTYPE r [<!ENTITY x 'xxxxxxxx'>]><report xmlns='urn:nianbao:report'>&x;&x;</report>"
            })
    void what_is_no_such_part_carries_none(String xml) {
        assertThat(read(xml)).isEmpty();
    }

    @Test
    void what_is_larger_than_any_report_carries_none() {
        assertThat(read(new String(ImprintPart.write("x".repeat(8_000_001)), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static Optional<String> read(String xml) {
        return ImprintPart.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
