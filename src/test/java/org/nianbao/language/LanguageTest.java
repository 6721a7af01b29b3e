package org.nianbao.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | ZH",
                "en | EN",
                "en-GB,en;q=0.9 | EN",
                "zh-CN | ZH",
                "zh;q=0.5, en | EN",
                "en;q=0.5, zh | ZH",
                "fr, en;q=0.1 | EN",
                "fr | ZH",
                "* | ZH",
                "en;q=0 | ZH",
                "en;q=nothing | ZH",
                ";;;=, | ZH"
            })
    void the_language_that_a_caller_prefers_is_spoken_and_chinese_otherwise(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }

    @Test
    void no_header_whatever_ends_in_anything_but_a_language() {
        Random random = new Random(7);
        String letters = "enzh*;q=.,-0 1fr";
        for (int run = 0; run < 20_000; run++) {
            StringBuilder header = new StringBuilder();
            random.ints(random.nextInt(16), 0, letters.length()).forEach(i -> header.append(letters.charAt(i)));

            assertThat(Language.accepted(header.toString())).isNotNull();
        }
    }

    @Test
    void arguments_are_rendered_in_the_language_of_the_whole() {
        Bilingual text = new Bilingual("“%s”有 %s 处", "“%s” has %s").with(new Bilingual("表", "table"), 1000);

        assertThat(text).isEqualTo(new Bilingual("“表”有 1000 处", "“table” has 1000"));
    }
}
