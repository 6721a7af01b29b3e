package org.nianbao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page that tells strangers who may do what. */
class WhoMayDoWhatTest {

    private static final Path PAGE = Path.of("src/site/who-may-do-what.md");

    @Test
    void the_page_says_what_the_workflow_and_the_authorization_table_say() throws IOException {
        String page = WhoMayDoWhat.page();
        if (Boolean.getBoolean("nianbao.site.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }
}
