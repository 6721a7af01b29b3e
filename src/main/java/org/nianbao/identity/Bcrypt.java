package org.nianbao.identity;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.util.ModularCrypt;

/** A bcrypt hash as {@code htpasswd -B} and its kin write it: {@code $2y$}, {@code $2a$} or {@code $2b$}, then the cost. */
record Bcrypt(String hash) {

    private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53}");
    private static final int LEAST_COST = 4;

    /** Beyond it a sign-in takes many seconds. */
    private static final int HIGHEST_COST = 16;

    private static final Provider PROVIDER = new WildFlyElytronPasswordProvider();

    /** Whether {@code text} is a hash that we can verify passwords against. */
    static boolean isHash(String text) {
        return HASH.matcher(text).matches() && costOf(text) >= LEAST_COST && costOf(text) <= HIGHEST_COST;
    }

    /** A hash that no password has, which takes as long to verify as others of its cost. */
    static Bcrypt decoy(int cost) {
        return new Bcrypt("$2y$%02d$%s".formatted(cost, ".".repeat(53)));
    }

    int cost() {
        return costOf(hash);
    }

    private static int costOf(String hash) {
        Matcher parts = HASH.matcher(hash);
        return parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
    }

    /** Takes long, on purpose. */
    boolean matches(String password) {
        try {
            // Of the three, $2b$ is unknown to the library; for passwords as short as a header all three are the same.
            Password expected = ModularCrypt.decode(hash.replaceFirst("^\\$2b", "\\$2y"));
            PasswordFactory factory = PasswordFactory.getInstance(BCryptPassword.ALGORITHM_BCRYPT, PROVIDER);
            return factory.verify(factory.translate(expected), password.toCharArray());
        } catch (GeneralSecurityException ourMistake) {
            throw new IllegalStateException("A checked bcrypt hash cannot be read", ourMistake);
        }
    }
}
