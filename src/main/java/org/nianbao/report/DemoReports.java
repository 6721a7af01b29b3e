package org.nianbao.report;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;

/** Puts the demo's organizations and reports into an empty database; what somebody changed or removed stays so. */
@ApplicationScoped
class DemoReports {

    private static final Logger LOG = Logger.getLogger(DemoReports.class);
    private static final String AUTHOR = "demo";

    /** What the demo carries. */
    @ConfigMapping(prefix = "nianbao.demo")
    interface Config {

        /** Names of the reports below {@code demo/reports}; none outside the demo profile. */
        Optional<List<String>> reports();
    }

    private final Config config;
    private final EntityManager entities;
    private final DocumentReader reader;
    private final Desk desk;

    DemoReports(Config config, EntityManager entities, FormCatalogue forms, Desk desk) {
        this.config = config;
        this.entities = entities;
        this.reader = new DocumentReader(forms);
        this.desk = desk;
    }

    @Transactional
    void load(@Observes StartupEvent start) {
        List<String> names = config.reports().orElse(List.of());
        boolean empty = entities.createNativeQuery("select 1 from organization limit 1")
                .getResultList()
                .isEmpty();
        if (names.isEmpty() || !empty) {
            return;
        }
        for (String statement : text("demo/register.sql").split(";\\s*\n")) {
            entities.createNativeQuery(statement).executeUpdate();
        }
        names.forEach(name -> desk.create(read(name), AUTHOR, created -> {}));
        LOG.infof("Demo: %s sample reports put on the desk", names.size());
    }

    private ReportDocument read(String name) {
        Errors errors = new Errors();
        byte[] json = text("demo/reports/" + name + ".json").getBytes(StandardCharsets.UTF_8);
        JsonObject source = JsonObject.of(StrictJson.read(json, "", errors), "", errors);
        ReportDocument report = reader.read(source, Set.of(), Optional.empty()).orElseThrow();
        errors.throwIfAny();
        return report;
    }

    private static String text(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }
}
