package org.nianbao.identity;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The users of the configured file, read anew when it changes. A file that cannot be used leaves those who could sign
 * in before, and the log says what is wrong with it.
 */
@Singleton
class UserStore {

    private static final Logger LOG = Logger.getLogger(UserStore.class);

    private final Optional<UsersSource> source;
    private volatile Reading last = new Reading("", Users.NOBODY);

    /** What was read, and of which version of the file. */
    private record Reading(String version, Users users) {}

    @ConfigMapping(prefix = "nianbao.users")
    interface Config {

        /** Path of the users file, or {@code classpath:} and a resource. Without it nobody can sign in with a password. */
        Optional<String> file();
    }

    UserStore(Config config) {
        source = config.file().map(UsersSource::of);
    }

    void start(@Observes StartupEvent started) {
        users();
    }

    /** Those who can sign in now. Reads the file where it has changed. */
    Users users() {
        source.ifPresent(this::readIfChanged);
        return last.users;
    }

    private void readIfChanged(UsersSource file) {
        if (!file.version().equals(last.version)) {
            read(file);
        }
    }

    private synchronized void read(UsersSource file) {
        String version = file.version();
        if (version.equals(last.version)) {
            return;
        }
        try {
            last = new Reading(version, UsersFile.read(file.read()));
            LOG.infof("%d users can sign in, by %s", last.users.count(), file);
        } catch (IOException unreadable) {
            keep(version, file, "the file cannot be read");
        } catch (UsersFile.Broken broken) {
            keep(version, file, broken.getMessage());
        }
    }

    private void keep(String version, UsersSource file, String complaint) {
        last = new Reading(version, last.users);
        String consequence =
                last.users.count() == 0 ? "nobody can sign in" : "those who could sign in before still can";
        LOG.errorf("The users file %s cannot be used, %s: %s", file, consequence, complaint);
    }
}
