package org.nianbao.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.nianbao.figures.ReportDocument;

@ApplicationScoped
public class Publications {
    public Revision publish(NewRevision revision) {
        return new Revision(1);
    }

    public Optional<PublicationState> find(String organization, int year) {
        return Optional.empty();
    }

    public Optional<ReportDocument> document(String organization, int year) {
        return Optional.empty();
    }

    public void withdraw(String organization, int year, String reason, String by) {}
}
