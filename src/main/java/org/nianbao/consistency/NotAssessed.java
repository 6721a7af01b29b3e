package org.nianbao.consistency;

import java.util.List;
import org.nianbao.language.Bilingual;

/**
 * A rule that could not be judged for a row, column or group: neither broken nor kept.
 *
 * @param id the id that a finding of this rule and these cells would have
 * @param cells the operands without a value; none where what is missing is not the report's
 */
public record NotAssessed(String id, String rule, Bilingual reason, List<String> cells) {}
