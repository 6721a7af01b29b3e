package org.nianbao.identity;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Lets every test do everything, as long as there is no other way to know callers. */
@Mock
@ApplicationScoped
public class UnlimitedAccess implements Access {

    @Override
    public String name() {
        return "test";
    }

    @Override
    public void requireOver(String organization) {
        // Everything is allowed.
    }

    @Override
    public Set<Role> rolesOver(String organization) {
        return Set.of(Role.values());
    }

    @Override
    public Reach reach() {
        return new Reach(true, Set.of());
    }
}
