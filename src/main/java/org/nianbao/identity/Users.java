package org.nianbao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Those who can sign in, as one reading of the users file has them. */
final class Users {

    static final Users NOBODY = new Users(List.of());

    private static final int USUAL_COST = 10;

    private final Map<String, User> byName;
    private final User nobody;
    private final RecentSignIns recent = new RecentSignIns();

    /** A person or a machine. */
    record User(String name, Bcrypt password, Grants grants) {}

    Users(Collection<User> users) {
        byName = users.stream().collect(Collectors.toMap(User::name, Function.identity()));
        int cost = users.stream().mapToInt(user -> user.password().cost()).max().orElse(USUAL_COST);
        nobody = new User("", Bcrypt.decoy(cost), new Grants(List.of()));
    }

    /** The user with this name and password. An unknown name takes as long as a wrong password, and so stays unknown. */
    Optional<User> signIn(String name, String password) {
        User user = byName.getOrDefault(name, nobody);
        boolean verified = recent.verify(name, password, user.password());
        return Optional.of(user).filter(candidate -> verified && candidate != nobody);
    }

    /** The user with this name and password if they signed in a moment ago; unlike a sign-in it costs nothing. */
    Optional<User> recall(String name, String password) {
        return Optional.ofNullable(byName.get(name)).filter(user -> recent.recall(name, password, user.password()));
    }

    int count() {
        return byName.size();
    }
}
