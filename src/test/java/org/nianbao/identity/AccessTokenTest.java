package org.nianbao.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.support.Tokens.bearer;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.KeyGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.support.Api;
import org.nianbao.support.OidcSignIn;
import org.nianbao.support.Tokens;

/** Which access tokens are accepted; what they allow is in {@link AccessTokenGrantsTest}. */
@QuarkusTest
@TestProfile(OidcSignIn.class)
class AccessTokenTest {

    private static final Map<String, Object> READER = Map.of("nianbao_grants", List.of("aggregator:*"));
    private static final String DESK = "/api/v1/reports";
    private static final String PUBLIC = "/api/v1/forms";

    @Test
    void a_token_of_the_provider_for_this_service_is_accepted() {
        String token = Tokens.of("li", READER);

        bearer(token).get(DESK).then().statusCode(200);
        bearer(token).get(PUBLIC).then().statusCode(200);
        given().header("Authorization", "bearer " + token).get(DESK).then().statusCode(200);
    }

    @Test
    void one_of_several_audiences_is_enough() {
        String token = Tokens.sign(Tokens.claims("li", READER).audience(Set.of("account", "nianbao")));

        bearer(token).get(DESK).then().statusCode(200);
    }

    @Test
    void an_expired_token_is_refused() {
        refuses(Tokens.sign(Tokens.claims("li", READER).issuedAt(1_700_000_000).expiresAt(1_700_000_300)));
    }

    @Test
    void a_token_for_another_service_is_refused() {
        refuses(Tokens.sign(Tokens.claims("li", READER).audience("another-service")));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refuses(Tokens.sign(Tokens.claims("li", READER).issuer("https://elsewhere.example.com")));
    }

    @Test
    void a_token_without_audience_is_refused() {
        refuses(Tokens.sign(
                Jwt.claims(READER).issuer(Tokens.ISSUER).subject("li").expiresIn(300)));
    }

    @Test
    void a_token_that_names_nobody_is_refused() {
        refuses(Tokens.sign(
                Jwt.claims(READER).issuer(Tokens.ISSUER).audience("nianbao").expiresIn(300)));
        refuses(Tokens.of(" ", READER));
        refuses(Tokens.of("li\u0000", READER));
        refuses(Tokens.of("李".repeat(256), READER));
    }

    @Test
    void a_token_that_another_key_signed_is_refused() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);

        refuses(Tokens.claims("li", READER)
                .jws()
                .keyId("1")
                .sign(keys.generateKeyPair().getPrivate()));
        refuses(Tokens.claims("li", READER)
                .jws()
                .keyId("unknown")
                .sign(keys.generateKeyPair().getPrivate()));
    }

    @Test
    void a_token_with_a_shared_secret_instead_of_a_signature_is_refused() throws GeneralSecurityException {
        refuses(Tokens.claims("li", READER)
                .jws()
                .keyId("1")
                .sign(KeyGenerator.getInstance("HmacSHA256").generateKey()));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        String[] signed = Tokens.of("li", READER).split("\\.");
        String none = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");

        refuses(none + "." + signed[1] + ".");
        refuses(none + "." + signed[1] + "." + signed[2]);
        refuses(signed[0] + "." + signed[1] + ".");
        refuses(signed[0] + "." + signed[1]);
    }

    @Test
    void a_token_that_was_changed_after_it_was_signed_is_refused() {
        String[] signed = Tokens.of("li", Map.of()).split("\\.");
        String richer = Tokens.of("li", READER).split("\\.")[1];

        refuses(signed[0] + "." + richer + "." + signed[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "....", "eyJhbGciOiJSUzI1NiJ9.e30.c2ln", "not a token", "李.明.局"})
    void what_is_no_token_is_refused(String garbage) {
        refuses(garbage);
    }

    @Test
    void who_brings_nothing_is_told_both_ways_to_sign_in() {
        Response answer = given().get(DESK);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(challenges(answer))
                .containsExactly("Basic realm=\"nianbao\", charset=\"UTF-8\"", "Bearer realm=\"nianbao\"");
        given().get(PUBLIC).then().statusCode(200);
    }

    @Test
    void the_users_of_the_file_sign_in_beside_it() {
        Api.as("aggregator").get(DESK).then().statusCode(200);
        given().auth()
                .preemptive()
                .basic("aggregator", "wrong")
                .get(DESK)
                .then()
                .statusCode(401);
    }

    /** Also where no credentials are needed. */
    private static void refuses(String token) {
        for (String address : List.of(DESK, PUBLIC)) {
            Response answer = bearer(token).get(address);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(challenges(answer)).contains("Bearer realm=\"nianbao\"");
        }
    }

    private static List<String> challenges(Response answer) {
        return answer.headers().getValues("WWW-Authenticate");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
