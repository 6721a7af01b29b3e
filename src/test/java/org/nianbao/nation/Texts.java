package org.nianbao.nation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.Samples;
import org.nianbao.figures.Narrative;
import org.nianbao.figures.OtherMatters;
import org.nianbao.figures.Overview;
import org.nianbao.figures.Overview.Part;
import org.nianbao.figures.Overview.Topic;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** Tells made-up reports in words that agree with their figures. */
final class Texts {

    /** The parts of the overview in their order: topic, list of wordings, heading. */
    private enum Topics {
        PROACTIVE(Topic.PROACTIVE_DISCLOSURE, "proactiveDisclosure", "（一）主动公开"),
        ON_REQUEST(Topic.DISCLOSURE_ON_REQUEST, "disclosureOnRequest", "（二）依申请公开"),
        MANAGEMENT(Topic.INFORMATION_MANAGEMENT, "informationManagement", "（三）政府信息管理"),
        PLATFORMS(Topic.PLATFORMS, "platforms", "（四）政府信息公开平台建设"),
        SUPERVISION(Topic.SUPERVISION, "supervision", "（五）监督保障");

        private final Topic topic;
        private final String wordings;
        private final String heading;

        Topics(Topic topic, String wordings, String heading) {
            this.topic = topic;
            this.wordings = wordings;
            this.heading = heading;
        }
    }

    private static final Set<Topics> ALL = EnumSet.allOf(Topics.class);

    private final Form form;
    private final Map<String, List<String>> wordings;

    Texts(Form form) {
        this.form = form;
        try {
            wordings = new YAMLMapper().readValue(Samples.text("nation/texts.yaml"), new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Telling of(Body body, int year, BigDecimal[] figures, Dice dice) {
        Map<String, String> facts = Map.of(
                "{name}", body.name(),
                "{year}", Integer.toString(year),
                "{received}", total("received", figures),
                "{carriedOver}", total("carriedOver", figures),
                "{decided}", total("outcomesTotal", figures),
                "{carriedForward}", total("carriedForward", figures));
        List<Part> parts = ALL.stream()
                .map(part -> new Part(part.topic, part.heading, text(part.wordings, facts, dice)))
                .toList();
        return new Telling(
                body.name() + year + "年政府信息公开工作年度报告",
                text("preamble", facts, dice),
                new Overview(parts),
                new Narrative(text("problems", facts, dice)),
                new OtherMatters(text("otherMatters", facts, dice), Optional.empty()));
    }

    private String total(String role, BigDecimal[] figures) {
        Cell total = form.cellsOfRows(role).reduce((before, last) -> last).orElseThrow();
        return figures[total.index()].toPlainString();
    }

    private String text(String name, Map<String, String> facts, Dice dice) {
        String text = dice.oneOf(wordings.get(name));
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace(fact.getKey(), fact.getValue());
        }
        return text;
    }
}
