import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/**
 * Keeps a copy of everything that is published within an organization, say a province, in a PostgreSQL database of its
 * own, by what everybody may read. Needs PostgreSQL's driver and Jackson, which the packaged service brings along:
 *
 * <pre>java -cp 'target/quarkus-app/lib/main/*' src/examples/mirror/Mirror.java http://localhost:8080 Z00000000000000001 \
 *     'jdbc:postgresql://localhost/mirror?user=...&amp;password=...' [--once]</pre>
 *
 * <p>It may be killed at any point and started again: every change is stored in one transaction with the cursor behind
 * it, and to apply one twice does no harm, since no revision gives way to an older one. What cannot be right, such as a
 * document that is not what its hash says, ends the program. With {@code --once} it ends when it has everything.
 */
public final class Mirror {

    private static final int WAIT_SECONDS = 30;

    /** What happens to an organization without moving publications into or out of anybody's sight. */
    private static final Set<String> STAYS = Set.of("renamed", "changed");

    private final Service service;
    private final Store store;
    private final String within;
    private final boolean once;

    private Mirror(Service service, Store store, String organization, boolean once) {
        this.service = service;
        this.store = store;
        this.within = "within=" + organization;
        this.once = once;
    }

    public static void main(String[] arguments) throws SQLException {
        if (arguments.length < 3) {
            System.err.println("Usage: Mirror.java <service> <organization> <jdbc url> [--once]");
            System.exit(2);
        }
        boolean once = arguments.length > 3 && arguments[3].equals("--once");
        try (Connection connection = DriverManager.getConnection(arguments[2])) {
            new Mirror(new Service(arguments[0]), new Store(connection, arguments[1]), arguments[1], once).run();
        }
    }

    private void run() throws SQLException {
        boolean everything = false;
        while (!(everything && once)) {
            if (store.cursor == null) {
                export();
            } else {
                everything = follow();
            }
        }
    }

    /**
     * First everything at once, into a generation that nobody reads before it is complete. Goes on behind the last
     * checkpoint that was stored, also after this program or the service was killed.
     */
    private void export() throws SQLException {
        System.out.println(store.checkpoint == null ? "Exporting" : "Exporting from the last checkpoint on");
        String cursor = service.read(
                () -> "/api/v1/exports/publications?" + within + after(store.checkpoint), this::readExport);
        if (cursor == null) {
            store.reach(null); // Expired: the service's database was restored meanwhile. Begin again.
        } else {
            store.show(cursor);
        }
    }

    /** Stores an export; its last line has the cursor from which the feed goes on. */
    private String readExport(InputStream body) throws IOException, SQLException {
        store.goOn();
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode json = Service.JSON.readTree(line);
            if (json.has("sha256")) {
                store.load(Document.verified(line, json));
            } else if (json.has("checkpoint")) {
                store.reach(json.get("checkpoint").textValue());
            } else if (json.has("end")) {
                return json.at("/end/cursor").textValue();
            }
        }
        throw new IOException("The export was cut off");
    }

    /** Then what changes. Applies the next changes and answers whether there are no more for now. */
    private boolean follow() throws SQLException {
        String wait = once ? "" : "&wait=" + WAIT_SECONDS;
        JsonNode page = service.json("/api/v1/changes?limit=500&" + within + wait + after(store.cursor));
        if (page == null) {
            store.advance(null); // Expired: what was told before a restore may not have happened. Export again.
            return false;
        }
        JsonNode events = page.get("items");
        int lastMove = -1;
        for (int i = 0; i < events.size(); i++) {
            lastMove = moves(events.get(i)) ? i : lastMove;
        }
        for (int i = 0; i < events.size(); i++) {
            if (i == lastMove) {
                compare();
            }
            apply(events.get(i));
        }
        store.advance(page.get("cursor").textValue());
        return page.get("next").isNull();
    }

    private static boolean moves(JsonNode event) {
        for (JsonNode detail : event.get("details")) {
            if (!STAYS.contains(detail.textValue())) {
                return true;
            }
        }
        return false;
    }

    private void apply(JsonNode event) throws SQLException {
        String cursor = event.get("cursor").textValue();
        switch (event.get("type").textValue()) {
            case "published", "amended" -> fetch(Revision.of(event), cursor);
            case "withdrawn" -> store.remove(Revision.of(event), 1, cursor);
            case "expunged" -> store.remove(Revision.of(event), Revision.of(event).number, cursor);
            default -> store.advance(cursor); // Postings and the register are not mirrored; new types may come.
        }
    }

    /** Copies a revision. One that can no longer be read has taken the place of those before it all the same. */
    private void fetch(Revision revision, String cursor) throws SQLException {
        String path = "/api/v1/publications/" + revision.publication + "/revisions/" + revision.number;
        Document document = service.read(() -> path, Document::read);
        if (document == null) {
            store.remove(revision, 1, cursor);
        } else if (document.revision.equals(revision)) {
            store.put(document, cursor);
        } else {
            throw new IllegalStateException("Not what was announced: " + revision);
        }
    }

    /**
     * An organization that moves takes publications into our sight or out of it, and there is no event for each. So what
     * is here is held against the service's list, page by page. A page is newer than the event for which this is done,
     * and whatever happens after it was read is told by an event that is still to come.
     */
    private void compare() throws SQLException {
        String after = "";
        String next = null;
        do {
            JsonNode page = service.json("/api/v1/publications?limit=500&" + within + after(next));
            next = page.get("next").textValue();
            Map<String, Revision> listed = new HashMap<>();
            String last = "~";
            for (JsonNode item : page.get("items")) {
                Revision revision = Revision.of(item);
                listed.put(revision.publication, revision);
                last = next == null ? last : revision.publication;
            }
            Map<String, Revision> held = store.held(after, last);
            for (Revision here : held.values()) {
                if (!listed.containsKey(here.publication)) {
                    store.remove(here, 1, store.cursor);
                }
            }
            for (Revision there : listed.values()) {
                Revision here = held.get(there.publication);
                if (here == null || here.number < there.number) {
                    fetch(there, store.cursor);
                }
            }
            after = last;
        } while (next != null);
    }

    private static String after(String cursor) {
        return cursor == null ? "" : "&after=" + cursor;
    }

    /** {@code publication} is the organization and the year, as in addresses; lists are in its order. */
    private record Revision(String publication, int number, String sha256) {

        static Revision of(JsonNode json) {
            return new Revision(
                    json.get("organization").textValue() + "/" + json.get("year"),
                    json.get("revision").intValue(),
                    json.get("sha256").textValue());
        }
    }

    /** A revision as it was served; {@code previous} is the hash of the one before. */
    private record Document(Revision revision, String previous, String text) {

        static Document read(InputStream body) throws IOException {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return verified(text, Service.JSON.readTree(text));
        }

        /** What was hashed is what is served, byte by byte, without the hash as its last member. */
        static Document verified(String text, JsonNode json) {
            Revision revision = Revision.of(json);
            String end = ",\"sha256\":\"" + revision.sha256 + "\"}";
            if (!text.endsWith(end) || !hash(text.replace(end, "}")).equals(revision.sha256)) {
                throw new IllegalStateException("Not what its hash says: " + revision);
            }
            return new Document(revision, json.get("previousSha256").textValue(), text);
        }

        private static String hash(String text) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** The public API, asked until it answers. */
    private record Service(String address) {

        static final ObjectMapper JSON = new ObjectMapper();

        interface Reader<T> {
            T read(InputStream body) throws IOException, SQLException;
        }

        JsonNode json(String path) throws SQLException {
            return read(() -> path, JSON::readTree);
        }

        /**
         * Reads an answer, or the next one where that was cut off, refused for now, or never came; answers {@code null}
         * where there is nothing any more.
         *
         * @param path what to ask for at each try, since the one that was cut off may have led further
         */
        <T> T read(Supplier<String> path, Reader<T> reader) throws SQLException {
            for (int pause = 250; ; pause = Math.min(2 * pause, 10_000)) {
                try {
                    HttpURLConnection connection = open(path.get());
                    int status = connection.getResponseCode();
                    if (status == HttpURLConnection.HTTP_OK) {
                        try (InputStream body = unzipped(connection)) {
                            return reader.read(body);
                        }
                    } else if (status == HttpURLConnection.HTTP_GONE) {
                        return null;
                    } else if (status < 500 && status != 429) {
                        throw new IllegalStateException("Refused: " + status + " " + connection.getURL());
                    }
                    sleep(Math.max(pause, 1000 * connection.getHeaderFieldInt("Retry-After", 0)));
                } catch (IOException failure) {
                    System.out.println(failure + "; trying again in " + pause + " ms");
                    sleep(pause);
                }
            }
        }

        /** Not an HttpClient: whoever reads its bodies waits without end for a peer that falls silent. */
        private HttpURLConnection open(String path) throws IOException {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            connection.setConnectTimeout(10_000);
            connection.setReadTimeout(2000 * WAIT_SECONDS);
            // By itself it asks for pages before all else.
            connection.setRequestProperty("Accept", "application/json, application/x-ndjson;q=0.9, */*;q=0.1");
            connection.setRequestProperty("Accept-Encoding", "gzip");
            return connection;
        }

        private static InputStream unzipped(HttpURLConnection connection) throws IOException {
            InputStream body = connection.getInputStream();
            return "gzip".equals(connection.getContentEncoding()) ? new GZIPInputStream(body) : body;
        }

        private static void sleep(int millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
    }

    /** The copy; the view {@code publication} is for those who use it. Only one program at a time writes it. */
    private static final class Store {

        private static final String SCHEMA = """
                select pg_advisory_lock(hashtext('nianbao mirror'));
                create table if not exists mirror (
                    organization text primary key, generation integer not null, cursor text, checkpoint text);
                create table if not exists document (
                    generation integer, publication text collate "C", revision integer not null, sha256 text not null,
                    text text not null, primary key (generation, publication));
                create or replace view publication as
                    select split_part(publication, '/', 1) as organization,
                           cast(split_part(publication, '/', 2) as integer) as year, revision, sha256, text
                    from document where generation = (select generation from mirror)
                """;

        private static final String HELD = """
                select publication, revision, sha256 from document
                where generation = ? and publication > ? and publication <= ?
                """;

        private static final String BEFORE =
                "select sha256 from document where generation = ? and publication = ? and revision = ?";

        private static final String PUT = """
                insert into document as held values (?, ?, ?, ?, ?)
                on conflict (generation, publication) do update
                set revision = excluded.revision, sha256 = excluded.sha256, text = excluded.text
                where held.revision < excluded.revision
                """;

        private static final String REMOVE =
                "delete from document where generation = ? and publication = ? and revision between ? and ?";

        private final Connection connection;
        private int generation;
        private String cursor;
        private String checkpoint;

        Store(Connection connection, String organization) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            run(SCHEMA);
            run("insert into mirror select ?, 0, null, null where not exists (select from mirror)", organization);
            connection.commit();
            try (PreparedStatement statement = prepare("select * from mirror where organization = ?", organization);
                    ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("This database mirrors another organization");
                }
                generation = row.getInt("generation");
                cursor = row.getString("cursor");
                checkpoint = row.getString("checkpoint");
            }
        }

        /** Remembers up to where changes were applied; {@code null}: everything has to be exported again. */
        void advance(String to) throws SQLException {
            run("update mirror set cursor = ?", to);
            connection.commit();
            cursor = to;
        }

        /** Forgets what was loaded behind the last checkpoint: what comes now is of another moment. */
        void goOn() throws SQLException {
            connection.rollback();
            if (checkpoint == null) {
                run("delete from document where generation > ?", generation);
            }
        }

        /** Adds to the generation that is not shown yet. */
        void load(Document document) throws SQLException {
            put(document, generation + 1);
        }

        void reach(String to) throws SQLException {
            run("update mirror set checkpoint = ?", to);
            connection.commit();
            checkpoint = to;
        }

        /** Shows the next generation, which is complete, in the place of the present one. */
        void show(String to) throws SQLException {
            run("delete from document where generation <= ?", generation);
            run("update mirror set generation = generation + 1, checkpoint = null");
            advance(to);
            generation++;
            checkpoint = null;
        }

        void put(Document document, String to) throws SQLException {
            String before = before(document.revision);
            if (before != null && !before.equals(document.previous)) {
                throw new IllegalStateException("Does not follow the revision before: " + document.revision);
            }
            put(document, generation);
            advance(to);
        }

        private void put(Document document, int into) throws SQLException {
            Revision revision = document.revision;
            run(PUT, into, revision.publication, revision.number, revision.sha256, document.text);
        }

        /** Removes a publication, if what is held is one of these revisions. */
        void remove(Revision last, int first, String to) throws SQLException {
            run(REMOVE, generation, last.publication, first, last.number);
            advance(to);
        }

        /** What is held behind a publication up to another one. */
        Map<String, Revision> held(String after, String last) throws SQLException {
            Map<String, Revision> held = new HashMap<>();
            try (PreparedStatement statement = prepare(HELD, generation, after, last);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    held.put(rows.getString(1), new Revision(rows.getString(1), rows.getInt(2), rows.getString(3)));
                }
            }
            connection.commit();
            return held;
        }

        /** The hash of the revision before one, if it is the one that is held. */
        private String before(Revision revision) throws SQLException {
            try (PreparedStatement statement = prepare(BEFORE, generation, revision.publication, revision.number - 1);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }

        private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement;
        }

        private void run(String sql, Object... parameters) throws SQLException {
            try (PreparedStatement statement = prepare(sql, parameters)) {
                statement.execute();
            }
        }
    }
}
