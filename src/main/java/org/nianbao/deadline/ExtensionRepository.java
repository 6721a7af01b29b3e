package org.nianbao.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ExtensionRepository implements PanacheRepositoryBase<ExtensionEntity, UUID> {

    Optional<ExtensionEntity> find(String organization, int year) {
        return find("organization = ?1 and year = ?2", organization, year).firstResultOptional();
    }
}
