package org.nianbao.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** Newline-delimited JSON; lines that are no report have one member, which no report has. */
abstract class JsonLines implements ExportWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final OutputStream out;
    protected final JsonGenerator json;

    JsonLines(OutputStream out) throws IOException {
        this.out = out;
        this.json = JSON.createGenerator(out, JsonEncoding.UTF8).setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void begin() {
        // Lines need no head.
    }

    @Override
    public void checkpoint(String cursor) throws IOException {
        json.writeStartObject();
        json.writeStringField("checkpoint", cursor);
        endLine();
    }

    @Override
    public void end(long count, String cursor) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("end");
        json.writeNumberField("count", count);
        json.writeStringField("cursor", cursor);
        json.writeEndObject();
        endLine();
    }

    /** Ends an object and its line, so that others can write on behind it. */
    protected void endLine() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
