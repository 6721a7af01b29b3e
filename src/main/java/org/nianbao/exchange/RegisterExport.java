package org.nianbao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.nianbao.organization.RegisterListing;
import org.nianbao.platform.json.StrictJson;

/** Writes the register as a table. */
@ApplicationScoped
class RegisterExport {

    private final RegisterListing listing;

    RegisterExport(RegisterListing listing) {
        this.listing = listing;
    }

    /** Writes all of it as of one moment, as fast as the database gives it and not as slowly as somebody reads it. */
    void write(Optional<String> within, Spool table) throws IOException {
        table.append(RegisterTable.head());
        try {
            listing.each(within, organization -> append(organization, table));
        } catch (UncheckedIOException readerGone) {
            throw readerGone.getCause();
        }
    }

    private static void append(String organization, Spool table) {
        try {
            table.append(RegisterTable.line(StrictJson.stored(organization)));
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }
}
