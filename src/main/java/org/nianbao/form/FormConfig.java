package org.nianbao.form;

import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Which forms the service knows. */
@ConfigMapping(prefix = "nianbao.form")
interface FormConfig {

    /** Ids of the forms; each is read from {@code forms/<id>.yaml}. */
    @WithDefault("2019,2021")
    List<String> ids();

    /** Reads the forms once, when the service starts: a broken form file must not wait for its first reader. */
    @ApplicationScoped
    class Loader {

        @Produces
        @Singleton
        @Startup
        FormCatalogue catalogue(FormConfig config) {
            return FormCatalogue.load(config.ids());
        }
    }
}
