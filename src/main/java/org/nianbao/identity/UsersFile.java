package org.nianbao.identity;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The written form of {@link Users}: {@code users: [{name, password, grants: [{role, within}]}]}. */
record UsersFile(List<Entry> users) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    record Entry(String name, String password, List<GrantEntry> grants) {}

    record GrantEntry(String role, String within) {}

    /** Says what is wrong with a users file by place, and repeats nothing that stands in it. */
    static final class Broken extends Exception {

        Broken(String place, String complaint) {
            super(place + ": " + complaint);
        }
    }

    static Users read(byte[] yaml) throws Broken {
        try {
            UsersFile file = YAML.readValue(yaml, UsersFile.class);
            return file.toUsers();
        } catch (JsonProcessingException malformed) {
            // Its message quotes the file.
            JsonLocation at = malformed.getLocation();
            String place = at == null ? "file" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            throw new Broken(place, "not valid YAML, or not a member or value that belongs here");
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can be read", impossible);
        }
    }

    private Users toUsers() throws Broken {
        require(users != null, "users", "a list of users is missing");
        List<Users.User> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < users.size(); i++) {
            String place = "users[%d]".formatted(i);
            Users.User user = user(users.get(i), place);
            require(names.add(user.name()), place + ".name", "another user has this name");
            found.add(user);
        }
        return new Users(found);
    }

    private static Users.User user(Entry entry, String place) throws Broken {
        require(entry != null, place, "a user is missing");
        boolean named = entry.name != null && !entry.name.isBlank() && entry.name.indexOf(':') < 0;
        require(named, place + ".name", "a name without a colon is needed");
        boolean hashed = entry.password != null && Bcrypt.isHash(entry.password);
        require(hashed, place + ".password", "a bcrypt hash ($2y$, $2a$ or $2b$, cost 4 to 16) is needed");
        require(entry.grants != null, place + ".grants", "a list of grants is missing");
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < entry.grants.size(); i++) {
            grants.add(grant(entry.grants.get(i), "%s.grants[%d]".formatted(place, i)));
        }
        return new Users.User(entry.name, new Bcrypt(entry.password), new Grants(List.copyOf(grants)));
    }

    private static Grant grant(GrantEntry entry, String place) throws Broken {
        require(entry != null, place, "a grant is missing");
        Role role = Role.of(entry.role).orElseThrow(() -> new Broken(place + ".role", "not one of " + Role.words()));
        boolean scoped = entry.within != null && !entry.within.isBlank();
        require(scoped, place + ".within", "an organization's code is needed, or \"*\" for all");
        return new Grant(role, entry.within);
    }

    private static void require(boolean holds, String place, String complaint) throws Broken {
        if (!holds) {
            throw new Broken(place, complaint);
        }
    }
}
