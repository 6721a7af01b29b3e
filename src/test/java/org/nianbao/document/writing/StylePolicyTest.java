package org.nianbao.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;

/** Browsers show the style of a page that we serve only where our policy names its hash. */
class StylePolicyTest {

    private static final String POLICY = "quarkus.http.filter.content.header.\"Content-Security-Policy\"";

    @Test
    void the_policy_of_our_answers_allows_the_style_of_our_pages_and_no_other() throws Exception {
        byte[] page = new HtmlWriter().write(new PrintedReport(Samples.huaian2024(), "某局", Optional.empty()));
        String style = Jsoup.parse(new String(page, StandardCharsets.UTF_8))
                .selectFirst("style")
                .data();

        assertThat(policy()).contains(" 'sha256-" + hash(style) + "'").doesNotContain("unsafe");
    }

    private static String hash(String style) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }

    private static String policy() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = StylePolicyTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        return properties.getProperty(POLICY);
    }
}
