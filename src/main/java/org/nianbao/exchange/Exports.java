package org.nianbao.exchange;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.nianbao.platform.http.AtOnce;
import org.nianbao.platform.http.ContentCoding;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.problem.ProblemException;

/** Hands exports on to their readers, a few at a time. */
@ApplicationScoped
class Exports {

    private static final Logger LOG = Logger.getLogger(Exports.class);

    private final Exporter exporter;
    private final ExportLimits limits;
    private final AtOnce places;

    Exports(Exporter exporter, ExportLimits limits) {
        this.exporter = exporter;
        this.limits = limits;
        this.places = new AtOnce(limits.atOnce());
    }

    /**
     * Writes an export to its end, or until its reader is gone.
     *
     * @throws ProblemException 503 where too many are being written
     */
    void write(ExportQuery query, OutputStream out, boolean gzip, RoutingContext request) throws IOException {
        places.enter();
        HttpServerResponse response = request.response();
        StalledReader watch = new StalledReader(request.vertx(), response, limits.patience());
        try {
            OutputStream coded = gzip ? new FastGzip(out) : out;
            // The snapshot may be younger than what the request was judged by.
            exporter.write(query, coded, state -> describe(response, query.tag(state), gzip));
            coded.close();
        } catch (IOException readerGone) {
            LOG.debug("The reader of an export is gone", readerGone);
        } catch (SQLException failure) {
            throw new IllegalStateException("An export could not be read to its end", failure);
        } finally {
            watch.stop();
            places.leave();
        }
    }

    /** Past JAX-RS, which would add to the headers that stand there already, instead of putting its own in their place. */
    static void describe(HttpServerResponse response, String tag, boolean gzip) {
        response.putHeader(HttpHeaders.ETAG, Preconditions.tag(tag));
        if (gzip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, ContentCoding.GZIP);
        }
    }
}
