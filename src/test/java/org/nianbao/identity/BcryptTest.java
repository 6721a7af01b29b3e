package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BcryptTest {

    /** Made by crypt(3) from the password below. */
    private static final String DIGEST = "abcdefghijklmnopqrstuuaOGEdB/qB8jjL6oz/levMEk0gHdEwuq";

    private static final String PASSWORD = "密reporter";

    @ParameterizedTest
    @ValueSource(strings = {"$2y$10$", "$2a$10$", "$2b$10$"})
    void verifiesTheHashesOfAllCommonTools(String kind) {
        assertThat(Bcrypt.isHash(kind + DIGEST)).isTrue();
        assertThat(new Bcrypt(kind + DIGEST).matches(PASSWORD)).isTrue();
        assertThat(new Bcrypt(kind + DIGEST).matches(PASSWORD + "x")).isFalse();
        assertThat(new Bcrypt(kind + DIGEST).matches("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reporter",
                "$2x$10$" + DIGEST,
                "$2y$03$" + DIGEST,
                "$2y$17$" + DIGEST,
                "$2y$10$" + DIGEST + "x",
                "$apr1$abcdefgh$abcdefghijklmnopqrstuv",
                "{SHA}abcdefghijklmnopqrstuvwxyz0="
            })
    void takesNothingElseForAHash(String text) {
        assertThat(Bcrypt.isHash(text)).isFalse();
    }

    @Test
    void hasDecoysThatNobodyCanSignInWith() {
        Bcrypt decoy = Bcrypt.decoy(4);

        assertThat(Bcrypt.isHash(decoy.hash())).isTrue();
        assertThat(decoy.cost()).isEqualTo(4);
        assertThat(decoy.matches("")).isFalse();
    }
}
