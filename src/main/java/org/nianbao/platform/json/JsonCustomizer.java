package org.nianbao.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import org.nianbao.platform.time.Instants;

/** How answers are written: numbers exact, as they are, and instants with milliseconds. Requests are {@link StrictJson}. */
@Singleton
class JsonCustomizer implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        mapper.configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
        mapper.registerModule(new SimpleModule().addSerializer(Instant.class, new Milliseconds()));
    }

    /** The last of all: Quarkus brings a module that writes instants in its own way, and of two the later one counts. */
    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    /** RFC 3339 in UTC, always with three decimals. */
    private static final class Milliseconds extends JsonSerializer<Instant> {

        @Override
        public void serialize(Instant instant, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Instants.text(instant));
        }
    }
}
