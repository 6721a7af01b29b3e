package org.nianbao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.language.Bilingual;

/** The gates that reports have to pass. */
@ApplicationScoped
public class Gates {

    private static final List<Gate> USUAL = List.of(
            new Gate("political", new Bilingual("政治关", "Political review")),
            new Gate("textual", new Bilingual("文字关", "Textual review")),
            new Gate("data", new Bilingual("数据关", "Data review")),
            new Gate("confidentiality", new Bilingual("保密关", "Confidentiality review")));

    private final CampaignRepository campaigns;

    Gates(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * The gates of a report: the four usual ones, then those of every campaign that its organization belongs to, the
     * widest first. A gate that several campaigns name is one, called as the nearest calls it.
     */
    @Transactional
    public List<Gate> of(String organization, int year) {
        Map<String, Gate> gates = new LinkedHashMap<>();
        USUAL.forEach(gate -> gates.put(gate.id(), gate));
        campaigns.above(organization, year).stream()
                .flatMap(campaign -> campaign.gates().stream())
                .forEach(gate -> gates.put(gate.id(), gate));
        return List.copyOf(gates.values());
    }

    static boolean isUsual(String id) {
        return USUAL.stream().anyMatch(gate -> gate.id().equals(id));
    }
}
