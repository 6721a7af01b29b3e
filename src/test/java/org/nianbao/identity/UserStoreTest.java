package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.support.CapturedLog;

class UserStoreTest {

    /** The password is {@code nobody-yet}. */
    private static final String HASH = "$2y$04$abcdefghijklmnopqrstuu4pwq8yiq6bNXAaza/5OJfUEsX0rrT1u";

    @TempDir
    Path folder;

    private final CapturedLog log = CapturedLog.of(UserStore.class);

    @AfterEach
    void stopCapturing() {
        log.close();
    }

    @Test
    void readsAFileAnewWhenItChanges() throws IOException {
        Path file = write(user("one"));
        UserStore store = started(file.toString());
        assertThat(signsIn(store, "one")).isTrue();

        write(user("two"), user("three"));

        assertThat(signsIn(store, "one")).isFalse();
        assertThat(signsIn(store, "two")).isTrue();
        assertThat(signsIn(store, "three")).isTrue();
        assertThat(log.lines())
                .containsExactly("INFO 1 users can sign in, by " + file, "INFO 2 users can sign in, by " + file);
    }

    @Test
    void keepsTheLastUsersOfAFileThatIsBrokenLater() throws IOException {
        Path file = write(user("one"));
        UserStore store = started(file.toString());

        write("{name: two, password: s3cret, grants: []}");

        assertThat(signsIn(store, "one")).isTrue();
        assertThat(signsIn(store, "one")).isTrue();
        Files.delete(file);
        assertThat(signsIn(store, "one")).isTrue();
        String kept = "ERROR The users file " + file + " cannot be used, those who could sign in before still can: ";
        assertThat(log.lines())
                .containsExactly(
                        "INFO 1 users can sign in, by " + file,
                        kept + "users[0].password: a bcrypt hash ($2y$, $2a$ or $2b$, cost 4 to 16) is needed",
                        kept + "the file cannot be read");
        write(user("two"));
        assertThat(signsIn(store, "two")).isTrue();
    }

    @Test
    void letsNobodyInWhereTheFileIsMissingAtStart() throws IOException {
        Path file = folder.resolve("users.yaml");
        UserStore store = started(file.toString());

        assertThat(signsIn(store, "one")).isFalse();
        assertThat(log.lines())
                .containsExactly("ERROR The users file " + file
                        + " cannot be used, nobody can sign in: the file cannot be read");
        write(user("one"));
        assertThat(signsIn(store, "one")).isTrue();
    }

    @Test
    void letsNobodyInWhereNoUsersAreConfigured() {
        UserStore store = started(null);

        assertThat(signsIn(store, "one")).isFalse();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void hasTheDemoUsersWhosePasswordsAreTheirNames() {
        Users users = started("classpath:demo/users.yaml").users();

        assertThat(users.count()).isEqualTo(6);
        for (String name : new String[] {"reporter", "reviewer", "publisher", "registrar", "aggregator"}) {
            assertThat(users.signIn(name, name))
                    .get()
                    .extracting(user -> user.grants().all().get(0))
                    .isEqualTo(new Grant(Role.of(name).orElseThrow(), "*"));
        }
        assertThat(users.signIn("publisher", "publisher").orElseThrow().grants().all())
                .contains(new Grant(Role.LOADER, "*"));
    }

    private static UserStore started(String file) {
        UserStore store = new UserStore(() -> Optional.ofNullable(file));
        store.start(new StartupEvent());
        return store;
    }

    private static boolean signsIn(UserStore store, String name) {
        return store.users().signIn(name, "nobody-yet").isPresent();
    }

    private static String user(String name) {
        return "{name: %s, password: '%s', grants: []}".formatted(name, HASH);
    }

    private Path write(String... users) throws IOException {
        return Files.writeString(folder.resolve("users.yaml"), "users: [%s]".formatted(String.join(", ", users)));
    }
}
