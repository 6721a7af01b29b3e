package org.nianbao.support;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.Map;

/** Access tokens as the test's OpenID Connect provider signs them. */
public final class Tokens {

    /** What the provider calls itself. */
    public static final String ISSUER = "https://server.example.com";

    /** The key whose public half the provider publishes. */
    private static final String KEY = "privateKey.jwk";

    private Tokens() {}

    /** A token that is good for five minutes, with these claims. */
    public static String of(String subject, Map<String, Object> claims) {
        return sign(claims(subject, claims));
    }

    /** The claims of such a token, to be spoiled. */
    public static JwtClaimsBuilder claims(String subject, Map<String, Object> claims) {
        JwtClaimsBuilder builder =
                Jwt.claims(claims).issuer(ISSUER).audience("nianbao").subject(subject);
        return builder.expiresIn(300);
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").sign(KEY);
    }

    /** A request with a token. */
    public static RequestSpecification bearer(String token) {
        return given().auth().preemptive().oauth2(token);
    }
}
