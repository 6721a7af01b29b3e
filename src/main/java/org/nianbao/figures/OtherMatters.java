package org.nianbao.figures;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.Numbers;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.platform.json.StrictJson;

/**
 * Whatever else has to be reported, and the statement on information-processing fees (国办函〔2020〕109号).
 *
 * @param fee the statement in figures, where one was made
 */
public record OtherMatters(String text, Optional<InformationFee> fee) implements SectionContent {

    private static final String TEXT = "text";
    private static final String FEE = "informationFee";

    /**
     * Fees for processing information.
     *
     * @param notices how many fee notices were sent, 件; {@code null} where it is not said
     * @param charged what they asked for, in yuan; {@code null} where it is not said
     * @param collected what was paid, in yuan; {@code null} where it is not said
     */
    public record InformationFee(BigDecimal notices, BigDecimal charged, BigDecimal collected) {

        private static final String NOTICES = "notices";
        private static final String CHARGED = "charged";
        private static final String COLLECTED = "collected";
        private static final Numbers.Limits PIECES = Numbers.whole(0, Numbers.LARGEST_COUNT);
        private static final Numbers.Limits YUAN = Numbers.amount(2);

        private static InformationFee read(JsonObject source) {
            source.only(NOTICES, CHARGED, COLLECTED).nullable(NOTICES, CHARGED, COLLECTED);
            return new InformationFee(
                    number(source, NOTICES, PIECES), number(source, CHARGED, YUAN), number(source, COLLECTED, YUAN));
        }

        private static BigDecimal number(JsonObject source, String name, Numbers.Limits limits) {
            return source.number(name)
                    .flatMap(value -> Numbers.check(value, limits, source.at(name), source.errors()))
                    .orElse(null);
        }

        private ObjectNode toJson() {
            ObjectNode json = StrictJson.NODES.objectNode();
            put(json, NOTICES, notices);
            put(json, CHARGED, charged);
            put(json, COLLECTED, collected);
            return json;
        }

        private static void put(ObjectNode json, String name, BigDecimal value) {
            json.set(name, value == null ? StrictJson.NODES.nullNode() : DecimalNode.valueOf(value));
        }
    }

    static OtherMatters read(JsonObject source) {
        source.only(TEXT, FEE).nullable(FEE);
        return new OtherMatters(
                source.text(TEXT, RequestBody.TEXT).orElse(""),
                source.object(FEE).map(InformationFee::read));
    }

    @Override
    public boolean hasText() {
        return !text.isBlank();
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = StrictJson.NODES.objectNode().put(TEXT, text);
        fee.ifPresentOrElse(stated -> json.set(FEE, stated.toJson()), () -> json.putNull(FEE));
        return json;
    }
}
