package org.nianbao.publication;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;

/**
 * Stored figures are told apart by their positions alone. A service whose forms have their cells in another order than
 * those with which the figures were stored would misread every one of them, so it does not start.
 */
@ApplicationScoped
class FigureLayouts {

    private static final String REMEMBER =
            "insert into figure_layout (form, pointers) values (:form, :pointers) on conflict do nothing";

    private final EntityManager entities;
    private final FormCatalogue forms;

    FigureLayouts(EntityManager entities, FormCatalogue forms) {
        this.entities = entities;
        this.forms = forms;
    }

    @Transactional
    void hold(@Observes @Priority(1) StartupEvent started) {
        forms.all().forEach(this::hold);
    }

    private void hold(Form form) {
        String[] pointers = form.cells().stream().map(Cell::pointer).toArray(String[]::new);
        entities.createNativeQuery(REMEMBER)
                .setParameter("form", form.id())
                .setParameter("pointers", pointers)
                .executeUpdate();
        String[] stored = (String[])
                entities.createNativeQuery("select pointers from figure_layout where form = :form", String[].class)
                        .setParameter("form", form.id())
                        .getSingleResult();
        if (!Arrays.equals(pointers, stored)) {
            throw new IllegalStateException(
                    "The cells of form %s are not those, or not in the order, with which figures".formatted(form.id())
                            + " are stored in this database; a new form needs a new id");
        }
    }
}
