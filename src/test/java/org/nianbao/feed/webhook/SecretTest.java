package org.nianbao.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretTest {

    private static final Secret SECRET = new Secret("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

    @Test
    void a_signature_is_what_openssl_makes_of_it() {
        // printf '1764072000.{"items":[]}' | openssl dgst -sha256 -hmac 0011…eeff
        assertThat(SECRET.signature(1_764_072_000L, "{\"items\":[]}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("t=1764072000,v1=277f4b8135a5423559147fdf68201aeb4c1ed5d93aeba93e59e948e8d5c61c07");
    }

    @Test
    void a_secret_does_not_get_into_texts() {
        assertThat(SECRET.toString()).doesNotContain("0011");
        assertThat(Secret.random().text())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(Secret.random().text());
    }
}
