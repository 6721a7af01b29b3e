package org.nianbao.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.nianbao.platform.json.Numbers;

/** What a cell holds. Its wire names are those of the form files. */
public enum CellType {
    /** How many, a whole number from 0. */
    @JsonProperty("count")
    COUNT {
        @Override
        public Numbers.Limits limits(int decimals) {
            return Numbers.whole(0, Numbers.LARGEST_COUNT);
        }
    },
    /** By how many more or fewer, a whole number of either sign. */
    @JsonProperty("signed")
    SIGNED {
        @Override
        public Numbers.Limits limits(int decimals) {
            return Numbers.whole(-Numbers.LARGEST_COUNT, Numbers.LARGEST_COUNT);
        }
    },
    /** Money, an exact decimal from 0 in the unit of its column. */
    @JsonProperty("amount")
    AMOUNT {
        @Override
        public Numbers.Limits limits(int decimals) {
            return Numbers.amount(decimals);
        }
    };

    /** What a number in such a cell may be, with so many decimals at most. */
    public abstract Numbers.Limits limits(int decimals);
}
